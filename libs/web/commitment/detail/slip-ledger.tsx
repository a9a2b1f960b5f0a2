import { counted } from '#domain/calendar';
import { cx, useClock } from '#web/ui';
import { REASON_WORDS, SLIP_PATH_WORDS } from '../words/codes.ts';
import { dayInYear, on } from '../words/when.ts';
import type { CommitmentDetailFragment } from './commitment-detail.generated.ts';
import { Part } from './part.tsx';
import styles from './slip-ledger.module.css';

const agreement = ({ path, askedBy, agreedBy }: CommitmentDetailFragment['slips'][number]): string => {
  const asked = askedBy ? `asked by ${askedBy.name}, ` : '';
  return `${asked}${SLIP_PATH_WORDS[path]}${agreedBy ? ` by ${agreedBy.name}` : ''}`;
};

/** Every later date that was agreed, as a ledger: nothing in it is ever rewritten. */
export const SlipLedger = ({ commitment: { slips, slipCount, slipDays } }: { commitment: CommitmentDetailFragment }) => {
  const { today } = useClock();
  if (slips.length === 0) return null;
  return (
    <Part title={slipCount === 0 ? 'Slips: none that counts' : `Slips: ${counted(slipCount, 'time')}, ${counted(slipDays, 'day')}`}>
      <ol className={styles.ledger}>
        {slips.map((slip) => (
          <li key={slip.seq} className={cx(styles.slip, slip.undoneAt !== null && styles.undone)}>
            <span className={styles.dates}>
              {dayInYear(on(slip.fromOn), today)} → {dayInYear(on(slip.toOn), today)}
            </span>
            <span className={styles.days}>+{counted(slip.days, 'day')}</span>
            <span className={styles.why}>
              {REASON_WORDS[slip.reason]}
              {slip.note && <span className={styles.note}> “{slip.note}”</span>}
            </span>
            <span className={styles.who}>{slip.undoneAt ? 'taken back before anybody was told: not counted' : agreement(slip)}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
};
