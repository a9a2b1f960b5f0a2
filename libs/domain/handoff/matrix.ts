import type { SiloId } from '#domain/kernel';

/** What one silo owes another now; `to` null is the CCO's office. Late ones are among the others. */
export type MatrixCell = {
  readonly from: SiloId;
  readonly to: SiloId | null;
  readonly handoffs: number;
  readonly lateHandoffs: number;
  readonly commitments: number;
  readonly lateCommitments: number;
};

export type Owed = Omit<MatrixCell, 'from' | 'to'>;

export const NOTHING_OWED: Owed = { handoffs: 0, lateHandoffs: 0, commitments: 0, lateCommitments: 0 };

/** All of them together: a row's, a column's or the whole matrix's total. */
export const owedInAll = (cells: readonly Owed[]): Owed =>
  cells.reduce<Owed>((sum, cell) => ({
    handoffs: sum.handoffs + cell.handoffs,
    lateHandoffs: sum.lateHandoffs + cell.lateHandoffs,
    commitments: sum.commitments + cell.commitments,
    lateCommitments: sum.lateCommitments + cell.lateCommitments,
  }), NOTHING_OWED);

export const owesAnything = ({ handoffs, commitments }: Owed): boolean => handoffs + commitments > 0;
