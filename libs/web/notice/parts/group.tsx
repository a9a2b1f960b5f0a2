import { Button } from '#web/ui';
import { useId, type ReactNode } from 'react';
import styles from './group.module.css';

type GroupProps = {
  title: string;
  /** How many there are, listed or not. */
  count: number;
  listed: number;
  aside?: ReactNode;
  /** Lists more of them; left out where no more are listed at once. */
  onMore?: () => void;
  /** Where all of them stand in the list. */
  all?: ReactNode;
  children: ReactNode;
};

/** One group of the inbox; a group without entries is not shown, and one that is longer than what is listed says so. */
export const Group = ({ title, count, listed, aside, onMore, all, children }: GroupProps) => {
  const id = useId();
  const unlisted = count - listed;
  if (count === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title} <span className={styles.count}>{count}</span>
        </h2>
        {aside}
      </header>
      <ul className={styles.rows}>{children}</ul>
      {unlisted > 0 && (
        <p className={styles.more}>
          {unlisted} more {onMore ? '' : unlisted === 1 ? 'stands here as these are settled.' : 'stand here as these are settled.'}
          {onMore && <Button look="plain" onClick={onMore}>Show more</Button>}
          {all}
        </p>
      )}
    </section>
  );
};
