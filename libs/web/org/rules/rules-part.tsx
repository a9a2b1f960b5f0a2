import { useQuery } from '@apollo/client/react';
import { useSignedIn } from '../signed-in.ts';
import { RulesForm } from './rules-form.tsx';
import { WorkingRulesDocument } from './rules.generated.ts';
import styles from './rules.module.css';

/** From when silence shows, and how much is too much: readable for everybody, set by the CCO. */
export const RulesPart = () => {
  const { could } = useSignedIn();
  const { data } = useQuery(WorkingRulesDocument);
  const rules = data?.organization.rules;
  if (!rules) return null;
  return (
    <section className={styles.part} aria-labelledby="working-rules">
      <h2 id="working-rules" className={styles.title}>Silence and load</h2>
      {could('organization.set-rules') ? (
        <RulesForm rules={rules} />
      ) : (
        <p className={styles.words}>
          A promise turns grey after {rules.silentAfterDays} days without a word and is stale after {rules.staleAfterDays}. Accepting asks for a confirmation beyond {rules.mostOpenOfOwner} open
          promises of one owner, {rules.mostInAWeek} of one owner due within three days of each other, or {rules.mostOpenOfSilo} of a silo.
        </p>
      )}
    </section>
  );
};
