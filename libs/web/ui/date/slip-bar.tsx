import { times } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { useClock } from '../clock.tsx';
import styles from './date.module.css';
import { daysBetween, fullDate, shortDate } from './words.ts';

const LONGEST_PX = 44;
const SHORTEST_PX = 8;
const FULL_DAYS = 90;

/** Pixels of the bar: in proportion to the days, up to a quarter of a year. */
export const slipLength = (days: number): number =>
  Math.round(SHORTEST_PX + (LONGEST_PX - SHORTEST_PX) * Math.min(1, Math.max(0, days) / FULL_DAYS));


type SlipBarProps = {
  original: LocalDate;
  agreed: LocalDate;
  slips: number;
  /** Also writes both dates, where there is room. */
  dates?: boolean;
};

/** From the original date to the agreed one, as a small bar. Draws nothing where nothing slipped. */
export const SlipBar = ({ original, agreed, slips, dates = false }: SlipBarProps) => {
  const { today } = useClock();
  const days = daysBetween(original, agreed);
  if (slips === 0) return dates ? <span className={styles.slip}>{shortDate(agreed, today)}</span> : null;
  const long = slipLength(days);
  const said = `slipped ${times(slips)}, ${days} days, from ${fullDate(original)} to ${fullDate(agreed)}`;
  return (
    <span className={styles.slip} title={said}>
      {dates && <span className={styles.from}>{shortDate(original, today)}</span>}
      <svg className={styles.bar} width={long} height="10" viewBox={`0 0 ${long} 10`} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" role="img" aria-label={said}>
        <path d={`M2.5 5H${long - 2}`} />
        <circle cx="2.2" cy="5" r="1.5" fill="var(--tl-surface)" />
        <path d={`M${long - 1} 2v6`} />
      </svg>
      {dates ? <span>{shortDate(agreed, today)}</span> : <span aria-hidden="true">×{slips}</span>}
    </span>
  );
};
