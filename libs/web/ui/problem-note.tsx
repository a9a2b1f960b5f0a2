import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './problem-note.module.css';

type ProblemNoteProps = {
  /** What happened. A `Problem` of the domain says all three in its message. */
  what: string;
  safe?: string;
  children?: ReactNode;
};

/** What happened, what is safe, and (as children) what to do. */
export const ProblemNote = ({ what, safe, children }: ProblemNoteProps) => (
  <div className={styles.note} role="alert">
    <span className={styles.icon}>
      <Icon name="warning" />
    </span>
    <div className={styles.words}>
      <p className={styles.what}>{what}</p>
      {safe && <p className={styles.safe}>{safe}</p>}
      {children && <div className={styles.todo}>{children}</div>}
    </div>
  </div>
);
