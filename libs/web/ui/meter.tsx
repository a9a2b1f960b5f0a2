import { Hidden } from './hidden.tsx';
import styles from './meter.module.css';

const FEW = 5;

/** `7 of 9`, and from five cases on the share, rounded down: nothing short of all is 100. */
export const rateWords = (kept: number, of: number): string => {
  if (of === 0) return 'none yet';
  const counts = `${kept} of ${of}`;
  return of < FEW ? counts : `${Math.floor((100 * kept) / of)} %`;
};

type MeterProps = {
  kept: number;
  of: number;
  label: string;
  /** Without the share in words, where that stands beside it. */
  bare?: boolean;
};

/** A share as a small bar with its counts; below five cases the counts alone. */
export const Meter = ({ kept, of, label, bare = false }: MeterProps) => (
  <span className={styles.meter}>
    {!bare && (
      <span className={styles.words} aria-hidden="true">
        {rateWords(kept, of)}
      </span>
    )}
    {of >= FEW && (
      <>
        <span className={styles.bar} aria-hidden="true">
          <span className={styles.filled} style={{ width: `${(100 * kept) / of}%` }} />
        </span>
        <span className={styles.counts} aria-hidden="true">
          {kept} of {of}
        </span>
      </>
    )}
    <Hidden>{of === 0 ? `${label}: none yet` : `${label}: ${kept} of ${of}`}</Hidden>
  </span>
);
