import { useId, type ReactNode } from 'react';
import styles from './group.module.css';

/** One group of the inbox; a group without entries is not shown. */
export const Group = ({ title, count, aside, children }: { title: string; count: number; aside?: ReactNode; children: ReactNode }) => {
  const id = useId();
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
    </section>
  );
};
