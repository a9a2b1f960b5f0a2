import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

type SectionProps = { title: string; count?: number; anchor?: string; about?: ReactNode; children: ReactNode };

/** One part of the page: its name, how many, and the ledger. */
export const Section = ({ title, count, anchor, about, children }: SectionProps) => {
  const id = useId();
  return (
    <section className={styles.section} id={anchor} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title} {count !== undefined && <span className={styles.count}>{count}</span>}
        </h2>
        {about && <div className={styles.about}>{about}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
};

export const Nothing = ({ children }: { children: ReactNode }) => <p className={styles.nothing}>{children}</p>;
