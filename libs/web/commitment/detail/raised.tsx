import { useClock } from '#web/ui';
import { at, dayInYear, dayOfMoment } from '../words/when.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import styles from './commitment-view.module.css';

/** Terms that were raised above the two silos, and what still settles that. */
export const Raised = ({ escalation }: Pick<CommitmentDetailFragment, 'escalation'>) => {
  const { today } = useClock();
  if (!escalation || escalation.cause === 'LADDER' || escalation.state === 'RULED' || escalation.state === 'MOOT') return null;
  const { raisedBy, raisedAt, reason } = escalation;
  return (
    <p className={styles.waiting}>
      Raised to the CCO{raisedBy && ` by ${raisedBy.name}`} on {dayInYear(dayOfMoment(at(raisedAt)), today)}
      {reason && `: “${reason}”`} Both sides can still agree, which settles it.
    </p>
  );
};
