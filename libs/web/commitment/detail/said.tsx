import { Icon, Person, useClock } from '#web/ui';
import type { ReactNode } from 'react';
import { at, dayInYear, dayOfMoment, timeOfMoment } from '../words/when.ts';
import styles from './said.module.css';

type SaidProps = { by: string | undefined; at: string; /** What was done, after the name. */ did?: ReactNode; /** Below its day's own line: only the hour is said. */ withinDay?: boolean; children?: ReactNode };

const CLOCK = 'The clock';

/** Somebody said or did something at a moment. */
export const Said = ({ by, at: moment, did, withinDay = false, children }: SaidProps) => {
  const { today } = useClock();
  const then = at(moment);
  return (
    <div className={styles.said}>
      {by === CLOCK ? (
        <span className={styles.clock}>
          <Icon name="clock" size={16} />
        </span>
      ) : (
        <Person name={by ?? 'Throughline'} bare />
      )}
      <div className={styles.words}>
        <p className={styles.line}>
          <span className={styles.who}>{by ?? 'Throughline'}</span> {did}{' '}
          <time dateTime={moment} className={styles.when} title={`${dayInYear(dayOfMoment(then), today)}, ${timeOfMoment(then)}`}>
            {withinDay ? timeOfMoment(then) : dayInYear(dayOfMoment(then), today)}
          </time>
        </p>
        {children && <div className={styles.text}>{children}</div>}
      </div>
    </div>
  );
};
