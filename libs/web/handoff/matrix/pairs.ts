import { NOTHING_OWED, owedInAll, type Owed } from '#domain/handoff';
import type { SiloMatrixQuery } from './matrix.generated.ts';

/** A row or a column: a silo, or the CCO's office. */
export type End = { readonly key: string; readonly name: string };
export type Pair = { readonly from: End; readonly to: End; readonly owed: Owed };

export const OFFICE: End = { key: 'office', name: 'CCO’s office' };

export type Matrix = {
  readonly rows: readonly End[];
  readonly columns: readonly End[];
  readonly pairs: readonly Pair[];
  readonly at: (from: End, to: End) => Owed;
  readonly owedBy: (from: End) => Owed;
  readonly owedTo: (to: End) => Owed;
  readonly total: Owed;
};

/** The matrix as a page draws it: silos that owe, by name, against those that are owed; silos without either are left out. */
export const matrixOf = (cells: SiloMatrixQuery['siloMatrix'], silos: SiloMatrixQuery['silos']): Matrix => {
  const pairs = cells.map(({ from, to, handoffs, lateHandoffs, commitments, lateCommitments }): Pair => ({
    from, to: to ?? OFFICE, owed: { handoffs, lateHandoffs, commitments, lateCommitments },
  }));
  const byPair = new Map(pairs.map((pair) => [`${pair.from.key} ${pair.to.key}`, pair.owed]));
  const owing = new Set(pairs.map(({ from }) => from.key));
  const owed = new Set(pairs.map(({ to }) => to.key));
  const of = (fits: (pair: Pair) => boolean): Owed => owedInAll(pairs.filter(fits).map((pair) => pair.owed));
  return {
    rows: silos.filter(({ key }) => owing.has(key)),
    columns: [...silos.filter(({ key }) => owed.has(key)), ...(owed.has(OFFICE.key) ? [OFFICE] : [])],
    pairs,
    at: (from, to) => byPair.get(`${from.key} ${to.key}`) ?? NOTHING_OWED,
    owedBy: (end) => of(({ from }) => from.key === end.key),
    owedTo: (end) => of(({ to }) => to.key === end.key),
    total: of(() => true),
  };
};

/** What a cell opens: the same rows that it counts. */
export const handoffsBehind = (from: End | null, to: End | null, late = false): Record<string, string> => ({
  ...(from ? { from: from.key } : {}), ...(to ? { to: to.key } : {}), ...(late ? { state: 'late' } : {}),
});
export const commitmentsBehind = (from: End | null, to: End | null, late = false): Record<string, string> => ({
  ...(from ? { silo: from.key } : {}), ...(to ? { to: to.key } : {}), ...(late ? { state: 'overdue' } : { standing: 'accepted' }),
});
