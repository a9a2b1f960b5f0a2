import type { LocalDate } from '#domain/kernel';
import { useClock } from '../clock.tsx';
import { cx } from '../cx.ts';
import styles from './date.module.css';
import { age, dayDate, daysBetween, relativeDate } from './words.ts';

type DueDateProps = {
  on: LocalDate | undefined;
  /** What to say without a date. */
  none?: string;
  /** False for what is done: a past date is then no news. */
  open?: boolean;
  /** Outside lists, where no row holds the focus, it takes the focus itself. */
  focusable?: boolean;
};

/** When it is due, counted from the organization's today; the date itself on hover, on focus, in print and for screen readers. */
export const DueDate = ({ on, none = 'No date yet', open = true, focusable = false }: DueDateProps) => {
  const { today } = useClock();
  if (!on) return <span className={styles.none}>{none}</span>;
  const late = open && daysBetween(today, on) < 0;
  const soon = open && !late && daysBetween(today, on) <= 5;
  return (
    <time dateTime={on} className={cx(styles.due, late && styles.late, soon && styles.soon)} tabIndex={focusable ? 0 : undefined}>
      <span className={styles.relative}>{relativeDate(on, today)}</span>
      <span className={styles.absolute}>{dayDate(on, today)}</span>
    </time>
  );
};

/** How long ago the last word was. */
export const Age = ({ on, none = 'No word yet' }: { on: LocalDate | undefined; none?: string }) => {
  const { today } = useClock();
  if (!on) return <span className={styles.none}>{none}</span>;
  return (
    <time dateTime={on} className={styles.due}>
      <span className={styles.relative}>{age(on, today)}</span>
      <span className={styles.absolute}>{dayDate(on, today)}</span>
    </time>
  );
};
