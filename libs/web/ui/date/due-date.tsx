import type { LocalDate } from '#domain/kernel';
import { useClock } from '../clock.tsx';
import { cx } from '../cx.ts';
import styles from './date.module.css';
import { age, dayDate, daysBetween, relativeDate } from './words.ts';

type MomentProps = { on: LocalDate; short: string; tone?: string; focusable?: boolean };

/** A date said shortly, and in full once somebody looks at it. */
const Moment = ({ on, short, tone, focusable = false }: MomentProps) => {
  const full = dayDate(on, useClock().today);
  return (
    <time dateTime={on} data-full={full} aria-label={short === full ? full : `${short}, ${full}`} className={cx(styles.due, tone)} tabIndex={focusable ? 0 : undefined}>
      <span className={styles.short}>{short}</span>
    </time>
  );
};

const SOON_DAYS = 5;

const toneOf = (days: number): string | undefined => {
  if (days < 0) return styles.late;
  return days <= SOON_DAYS ? styles.soon : undefined;
};

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
export const DueDate = ({ on, none = 'No date yet', open = true, focusable }: DueDateProps) => {
  const { today } = useClock();
  if (!on) return <span className={styles.none}>{none}</span>;
  return <Moment on={on} short={relativeDate(on, today)} tone={open ? toneOf(daysBetween(today, on)) : undefined} focusable={focusable} />;
};

/** How long ago the last word was. */
export const Age = ({ on, none = 'No word yet' }: { on: LocalDate | undefined; none?: string }) => {
  const { today } = useClock();
  return on ? <Moment on={on} short={age(on, today)} /> : <span className={styles.none}>{none}</span>;
};
