import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import styles from './stat.module.css';
import { StateGlyph } from './state/glyph.tsx';
import type { State } from './state/states.ts';

type StatProps = {
  label: string;
  value: ReactNode;
  /** What the number means or is compared with. */
  note?: ReactNode;
  state?: State;
  /** Where the rows behind the number stand. */
  to?: string;
};

/** One number of a scorecard. */
export const Stat = ({ label, value, note, state, to }: StatProps) => (
  <div className={styles.stat}>
    <dt className={styles.label}>
      {state && <StateGlyph state={state} size={14} />}
      {to ? (
        <Link to={to} className={styles.link}>
          {label}
        </Link>
      ) : (
        label
      )}
    </dt>
    <dd className={styles.value}>{value}</dd>
    {note && <dd className={styles.note}>{note}</dd>}
  </div>
);

export const Stats = ({ children, label }: { children: ReactNode; label?: string }) => (
  <dl className={styles.stats} aria-label={label}>
    {children}
  </dl>
);
