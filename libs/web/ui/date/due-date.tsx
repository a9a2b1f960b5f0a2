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

type MomentProps = { on: LocalDate; short: string; className?: string; focusable?: boolean };

/** A date said shortly, and in full once somebody looks at it. */
const Moment = ({ on, short, className, focusable = false }: MomentProps) => {
  const { today } = useClock();
  const full = dayDate(on, today);
  return (
    <time dateTime={on} data-full={full} aria-label={short === full ? full : `${short}, ${full}`} className={cx(styles.due, className)} tabIndex={focusable ? 0 : undefined}>
      <span className={styles.short}>{short}</span>
    </time>
  );
};

/** When it is due, counted from the organization's today; the date itself on hover, on focus, in print and for screen readers. */
export const DueDate = ({ on, none = 'No date yet', open = true, focusable = false }: DueDateProps) => {
  const { today } = useClock();
  if (!on) return <span className={styles.none}>{none}</span>;
  const late = open && daysBetween(today, on) < 0;
  const soon = open && !late && daysBetween(today, on) <= 5;
  return (
    <Moment on={on} short={relativeDate(on, today)} className={cx(late && styles.late, soon && styles.soon)} focusable={focusable} />
  );
};

/** How long ago the last word was. */
export const Age = ({ on, none = 'No word yet' }: { on: LocalDate | undefined; none?: string }) => {
  const { today } = useClock();
  if (!on) return <span className={styles.none}>{none}</span>;
  return (
    <Moment on={on} short={age(on, today)} />
  );
};
