import { useQuery } from '@apollo/client/react';
import { Button, ProblemNote, useClock } from '#web/ui';
import { useState } from 'react';
import { CaptureNamesDocument } from '../sitting.generated.ts';
import { CompletePromiseDocument } from '../steps.generated.ts';
import type { OutcomeOf, Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import styles from './complete-promise.module.css';

/** The owner and the date that a captured promise still lacks; who belongs to the carrying silo stands first. */
export const CompletePromise = ({ outcome, sitting }: { outcome: OutcomeOf; sitting: Sitting }) => {
  const { today } = useClock();
  const { data } = useQuery(CaptureNamesDocument, { fetchPolicy: 'cache-first' });
  const [ownerId, setOwnerId] = useState('');
  const [dueOn, setDueOn] = useState('');
  const step = useSittingStep(CompletePromiseDocument, 'Completed: it stands on the unified list.');
  const needsOwner = outcome.lacks.includes('owner');
  const needsDate = outcome.lacks.includes('date');
  const belongs = (member: { posts: readonly { silo: { id: string } | null }[] }) => member.posts.some((post) => post.silo?.id === outcome.carriedBy?.id);
  const members = (data?.members ?? []).filter(({ active }) => active);
  const ordered = [...members.filter(belongs), ...members.filter((member) => !belongs(member))];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void step.take({ id: sitting.id, outcomeId: outcome.id, ownerId: ownerId || null, dueOn: dueOn || null });
      }}
    >
      {needsOwner && (
        <select className={styles.control} aria-label={`Owner of: ${outcome.text}`} value={ownerId} onChange={(event) => setOwnerId(event.target.value)}>
          <option value="">Who owns it?</option>
          {ordered.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
        </select>
      )}
      {needsDate && <input className={styles.control} type="date" min={today} aria-label={`Date of: ${outcome.text}`} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />}
      <Button type="submit" busy={step.busy} disabled={!ownerId && !dueOn}>
        Complete
      </Button>
      {step.problem && <ProblemNote what={step.problem.message} />}
    </form>
  );
};
