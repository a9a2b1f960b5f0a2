import { counted, daysBetween } from '#domain/calendar';
import { SiloName, useClock } from '#web/ui';
import { receiverName } from '../words/office.ts';
import { dayInYear, on } from '../words/when.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import { Part } from './part.tsx';
import styles from './rounds.module.css';
import { Said } from './said.tsx';

const apart = (from: string | null, to: string | null): string => {
  if (!from || !to) return '';
  const days = daysBetween(on(from), on(to));
  return days === 0 ? '' : `${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
};

const ANSWERS: Partial<Record<CommitmentDetailFragment['standing'], string>> = { DECLINED: 'declined', WITHDRAWN: 'taken back' };

/** The terms that the two sides put on the table, one after the other, and where that came to rest. */
export const Rounds = ({ commitment }: { commitment: CommitmentDetailFragment }) => {
  const { today } = useClock();
  const { rounds, proposedBy, proposedAt, carriedBy, standing, originalOn, proposedOn } = commitment;
  if (rounds.length === 0) return null;
  const day = (date: string | null) => (date ? dayInYear(on(date), today) : 'no date');
  const receiver = receiverName(commitment);
  const first = rounds[0]!.fromOn;
  return (
    <Part title={`The exchange of terms: ${counted(rounds.length, 'counter')}`}>
      <ol className={styles.exchange}>
        <li className={styles.turn} data-side="RECEIVER">
          <p className={styles.side}><SiloName name={receiver} /><span className={styles.date}>{day(first)}</span></p>
          <Said by={proposedBy?.name} at={proposedAt} did="proposed it" />
        </li>
        {rounds.map((round) => (
          <li key={round.seq} className={styles.turn} data-side={round.side}>
            <p className={styles.side}>
              <SiloName name={round.side === 'CARRIER' ? carriedBy.name : receiver} />
              <span className={styles.date}>{day(round.on)}</span>
              <span className={styles.apart}>{apart(round.fromOn, round.on)}</span>
            </p>
            <Said by={round.by?.name} at={round.at} did="countered">
              {round.note}
            </Said>
          </li>
        ))}
      </ol>
      <p className={styles.rest}>
        {standing === 'PROPOSED' ? `On the table: ${day(proposedOn)}. Not agreed yet.` : originalOn ? `Agreed on ${day(originalOn)}.` : `It was ${ANSWERS[standing] ?? 'ended'}.`}
      </p>
    </Part>
  );
};
