import type { Zone } from '#domain/kernel';
import { EXPORT_COLUMNS, EXPORT_COLUMN_NAMES, KEY_HEADER, VERSION_HEADER, type Cell, type ExportColumnName, type ListedCommitment } from './columns.ts';
import { writeMark } from './mark.ts';

/** The columns that are asked for, each once and in that order; the list's own when none of them is known. */
export function chosenColumns(wanted: readonly string[]): readonly ExportColumnName[] {
  const chosen = [...new Set(wanted)].filter((name): name is ExportColumnName => (EXPORT_COLUMN_NAMES as readonly string[]).includes(name));
  return chosen.length > 0 ? chosen : ['state', 'title', 'owner', 'carriedBy', 'promisedTo', 'due', 'slips', 'lastWord'];
}

export const headersOf = (columns: readonly ExportColumnName[]): readonly string[] => [KEY_HEADER, ...columns.map((name) => EXPORT_COLUMNS[name].header), VERSION_HEADER];

/** One row: its key, what the columns show, and what a later import needs to tell an edit from a change made meanwhile. */
export function exportRow(row: ListedCommitment, columns: readonly ExportColumnName[], zone: Zone): readonly Cell[] {
  const cells = columns.map((name) => [name, EXPORT_COLUMNS[name].of(row, zone)] as const);
  return [{ kind: 'TEXT', text: row.key }, ...cells.map(([, cell]) => cell), { kind: 'TEXT', text: writeMark(row.version, cells) }];
}
