import { OUTCOMES, type Outcome, type RowReport, type Totals } from './plan.ts';
import type { FileKind } from './file.ts';
import type { Remark, Row } from './row.ts';

/** Whether applying the row writes a new thing, changes one, or leaves all as it is. */
export type Effect = 'created' | 'updated' | 'unchanged';

export const reportRow = (kind: FileKind, row: Row, effect: Effect, remarks: readonly Remark[], key: string, title: string): RowReport => {
  const all = [...row.remarks, ...remarks];
  const warned = effect !== 'unchanged' && all.some((remark) => remark.level === 'WARNING');
  return { kind, line: row.line, key, title, outcome: warned ? 'imported-with-warning' : effect, remarks: all };
};

export const refuseRow = (kind: FileKind, row: Row, why: string, key: string, title: string): RowReport => ({
  kind, line: row.line, key, title, outcome: 'refused', remarks: [...row.remarks, { level: 'WARNING', text: why }],
});

export function totalsOf(rows: readonly RowReport[]): Totals {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length])) as Record<Outcome, number>;
  return { ...counts, rows: rows.length };
}
