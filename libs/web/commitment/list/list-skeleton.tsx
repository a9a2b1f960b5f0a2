import type { CSSProperties } from 'react';
import { CommitmentRowSkeleton } from '../parts/commitment-row.tsx';
import styles from './grouped-list.module.css';
import { useRowHeight } from './use-row-height.ts';

/** The list's geometry before anything is known. */
export const ListSkeleton = () => (
  <div className={styles.list} role="status" aria-label="Loading" style={{ '--row-height': `${useRowHeight()}px` } as CSSProperties}>
    <div className={styles.heading} />
    {Array.from({ length: 8 }, (_, index) => (
      <CommitmentRowSkeleton key={index} />
    ))}
  </div>
);
