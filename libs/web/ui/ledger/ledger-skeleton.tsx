import { Skeleton } from '../skeleton.tsx';
import styles from './ledger.module.css';

const WIDTHS = ['72%', '58%', '81%', '64%', '49%', '76%', '67%', '54%'];

/** Rows in their final geometry, before the first answer. */
export const LedgerSkeleton = ({ rowPx, rows = WIDTHS.length }: { rowPx: number; rows?: number }) => (
  <div role="presentation" aria-busy="true" className={styles.waiting}>
    {Array.from({ length: rows }, (_, at) => (
      <div key={at} className={styles.waitingRow} style={{ height: rowPx }}>
        <Skeleton width={16} height={16} />
        <Skeleton width={WIDTHS[at % WIDTHS.length]} height={12} />
      </div>
    ))}
  </div>
);
