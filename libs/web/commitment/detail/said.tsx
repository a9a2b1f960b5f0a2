import { Person, useClock } from '#web/ui';
import type { ReactNode } from 'react';
import { at, dayInYear, dayOfMoment, timeOfMoment } from '../words/when.ts';
import styles from './said.module.css';

type SaidProps = { by: string | undefined; at: string; /** What was done, after the name. */ did?: ReactNode; children?: ReactNode };

/** Somebody said or did something at a moment. */
export const Said = ({ by, at: moment, did, children }: SaidProps) => {
  const { today } = useClock();
  const then = at(moment);
  return (
    <div className={styles.said}>
      <Person name={by ?? 'Throughline'} bare />
      <div className={styles.words}>
        <p className={styles.line}>
          <span className={styles.who}>{by ?? 'Throughline'}</span> {did}{' '}
          <time dateTime={moment} className={styles.when} title={`${dayInYear(dayOfMoment(then), today)}, ${timeOfMoment(then)}`}>
            {dayInYear(dayOfMoment(then), today)}
          </time>
        </p>
        {children && <div className={styles.text}>{children}</div>}
      </div>
    </div>
  );
};
