import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

type SectionProps = {
  title: string;
  count?: number;
  anchor?: string;
  about?: ReactNode;
  /** How many of its rows there is room for on paper, where the page takes one sheet. */
  onPaper?: number;
  children: ReactNode;
};

/** One part of the page: its name, how many, and the ledger. */
export const Section = ({ title, count, anchor, about, onPaper, children }: SectionProps) => {
  const id = useId();
  return (
    <section className={styles.section} id={anchor} data-on-paper={onPaper} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title} {count !== undefined && <span className={styles.count}>{count}</span>}
        </h2>
        {about && <div className={styles.about}>{about}</div>}
      </header>
      <div className={styles.body}>{children}</div>
      {onPaper !== undefined && count !== undefined && count > onPaper && <p className={styles.rest}>and {count - onPaper} more, in the list</p>}
    </section>
  );
};

export const Nothing = ({ children }: { children: ReactNode }) => <p className={styles.nothing}>{children}</p>;
