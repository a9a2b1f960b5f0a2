import type { LocalDate } from '#domain/kernel';
import { dateInWords } from '#domain/calendar';
import { useClock } from '#web/ui';
import { relativeDay } from '../words/when.ts';
import styles from './due.module.css';

type DueProps = { on: LocalDate | null; late?: boolean; /** Its promise is kept or over: the date is only told. */ over?: boolean };

/** A date as its distance from today; the day itself shows on hover and focus, and is what a screen reader hears. */
export const Due = ({ on, late = false, over = false }: DueProps) => {
  const { today } = useClock();
  if (on === null) return <span className={styles.none}>No date</span>;
  const day = dateInWords(on, today);
  return (
    <time dateTime={on} className={late ? styles.late : styles.due} title={day} aria-label={`${relativeDay(on, today, late ? 'late' : 'ago')}, ${day}`}>
      {over ? day.replace(/^\w+ /, '') : relativeDay(on, today, late ? 'late' : 'ago')}
    </time>
  );
};
