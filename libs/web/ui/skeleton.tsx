import type { CSSProperties } from 'react';
import styles from './skeleton.module.css';

type SkeletonProps = { width?: number | string; height?: number };

/** A quiet place-holder in the final geometry; it appears only after 200 ms. */
export const Skeleton = ({ width = '100%', height = 16 }: SkeletonProps) => (
  <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />
);

type SkeletonRowsProps = { rows: number; /** Of one row, in px. */ height: number; /** Of one row: a title, or a title and what is said of it. */ lines?: 1 | 2 };

const WIDTHS = ['46%', '38%', '54%', '42%'];

/** A card of rows that are not read yet. */
export const SkeletonRows = ({ rows, height, lines = 1 }: SkeletonRowsProps) => (
  <div className={styles.rows} role="status" aria-label="Loading" style={{ '--row': `${height}px` } as CSSProperties}>
    {Array.from({ length: rows }, (_, at) => (
      <div key={at} className={styles.row} data-lines={lines}>
        <Skeleton width={WIDTHS[at % WIDTHS.length]} height={14} />
        {lines === 2 ? <Skeleton width="28%" height={12} /> : <Skeleton width={64} height={14} />}
      </div>
    ))}
  </div>
);
