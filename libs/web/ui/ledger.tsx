import type { ReactNode } from 'react';
import { FramedTable } from './framed-table.tsx';
import styles from './ledger.module.css';

const { state, what, side, due, title, struck, silo, arrow } = styles;

/** The parts of a line: their cells bear these names. */
export const ledger = { state, what, side, due, title, struck, silo, arrow };

/** Which side of what stands between two silos is told: both, or the one that the page is not about. */
export type LedgerSides = 'to' | 'from' | 'both';

/** A table as lines of a ledger; on the phone cards of two lines. */
export const Ledger = ({ caption, sides, children }: { caption: string; sides: LedgerSides; children: ReactNode }) => (
  <FramedTable caption={caption} className={styles.table} data-sides={sides}>
    {children}
  </FramedTable>
);
