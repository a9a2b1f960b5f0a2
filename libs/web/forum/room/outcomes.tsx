import { Icon, Person, ProblemNote, SiloPair, useClock } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { DropOutcomeDocument } from '../steps.generated.ts';
import type { OutcomeOf, Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import { dayWords, OUTCOME_WORDS } from '../words.ts';
import { CompletePromise } from './complete-promise.tsx';
import styles from './outcomes.module.css';

export const Said = ({ outcome }: { outcome: OutcomeOf }) => {
  const { today } = useClock();
  if (outcome.kind === 'COMMITMENT' || outcome.kind === 'HAND_OFF') {
    return (
      <p className={styles.facts}>
        <SiloPair from={outcome.carriedBy?.name ?? ''} to={outcome.promisedTo?.name ?? 'the CCO’s office'} />
        {outcome.kind === 'COMMITMENT' && <Person name={outcome.owner?.name} none="no owner yet" />}
        <span>{outcome.dueOn ? `by ${dayWords(outcome.dueOn, today)}` : 'no date yet'}</span>
        {outcome.commitment && outcome.kind === 'COMMITMENT' && <Link to={`/commitments/${outcome.commitment.key}` as string}>{outcome.commitment.key}</Link>}
      </p>
    );
  }
  return outcome.silos.length > 0 ? <p className={styles.facts}>for {outcome.silos.map((silo) => silo.name).join(', ')}</p> : null;
};

const Row = ({ outcome, sitting }: { outcome: OutcomeOf; sitting: Sitting }) => {
  const drop = useSittingStep(DropOutcomeDocument, 'Taken back.');
  const mayCapture = sitting.may.includes('sitting.capture');
  const droppable = mayCapture && !(outcome.kind === 'COMMITMENT' && outcome.commitment);
  return (
    <li className={styles.row}>
      <span className={styles.kind}>{OUTCOME_WORDS[outcome.kind].one}</span>
      <div className={styles.words}>
        <p className={styles.text}>{outcome.text}</p>
        <Said outcome={outcome} />
        {outcome.lacks.length > 0 && mayCapture && <CompletePromise outcome={outcome} sitting={sitting} />}
        {drop.problem && <ProblemNote what={drop.problem.message} />}
      </div>
      {droppable && (
        <button type="button" className={styles.drop} aria-label={`Take back: ${outcome.text}`} onClick={() => void drop.take({ id: sitting.id, outcomeId: outcome.id })}>
          <Icon name="close" size={16} />
        </button>
      )}
    </li>
  );
};

/** What came out, in the order in which it was captured. */
export const Outcomes = ({ outcomes, sitting }: { outcomes: readonly OutcomeOf[]; sitting: Sitting }) =>
  outcomes.length === 0 ? null : (
    <ul className={styles.rows} aria-label="What came out">
      {outcomes.map((outcome) => (
        <Row key={outcome.id} outcome={outcome} sitting={sitting} />
      ))}
    </ul>
  );
