import { counted } from '#domain/calendar';
import { Hidden } from '#web/ui';
import styles from './slip-bar.module.css';

const FULL_DAYS = 90;

type SlipBarProps = { count: number; days: number };

/** From the original to the agreed date, as a length beside the date: 90 days fill it. */
export const SlipBar = ({ count, days }: SlipBarProps) => {
  if (count === 0) return null;
  const words = `Slipped ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}, ${counted(days, 'day')} in all`;
  return (
    <span className={styles.slip} title={words}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ inlineSize: `${Math.max(8, Math.min(100, (100 * days) / FULL_DAYS))}%` }} />
      </span>
      <span className={styles.count} aria-hidden="true">
        {count}×
      </span>
      <Hidden>{words}</Hidden>
    </span>
  );
};
