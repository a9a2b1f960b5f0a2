import { useId, type ReactNode } from 'react';
import styles from './card.module.css';
import { cx } from './cx.ts';

type CardProps = {
  title?: string;
  /** Beside the title: a count, a link, a small button. */
  aside?: ReactNode;
  /** Without inner space, for a list that reaches the edges. */
  flush?: boolean;
  children: ReactNode;
};

export const Card = ({ title, aside, flush = false, children }: CardProps) => {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {aside && <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      <div className={cx(styles.body, flush && styles.flush)}>{children}</div>
    </section>
  );
};
