import { useClock } from '#web/ui';
import { at, dayInYear, dayOfMoment } from '../words/when.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import styles from './commitment-view.module.css';

/** What the sponsor ruled, until the carrying side has said something about it. */
export const Ruled = ({ commitment: { escalation, report, standing } }: { commitment: CommitmentDetailFragment }) => {
  const { today } = useClock();
  const ruling = escalation?.ruling;
  if (standing !== 'ACCEPTED' || ruling?.state !== 'EXECUTED' || !ruling.settledAt) return null;
  if (report && at(report.at) > at(ruling.settledAt)) return null;
  return (
    <p className={styles.waiting}>
      {ruling.ruledBy?.name ?? 'The sponsor'} ruled on {dayInYear(dayOfMoment(at(ruling.settledAt)), today)}: “{ruling.instruction}”
    </p>
  );
};
