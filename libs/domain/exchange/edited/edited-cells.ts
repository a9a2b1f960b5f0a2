import { shortDate } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { EXPORT_COLUMNS, type ExportColumnName } from '../export/columns.ts';
import { unshieldFormula } from '../export/formula-text.ts';
import { digestOf, textOf } from '../export/mark.ts';
import type { ListedCommitment } from '../export/columns.ts';
import type { Said } from '../fields.ts';
import { note, warning, type Remark, type Row } from '../row.ts';
import { dayMeant, daysMeant, type DayOrder } from './written-date.ts';

/** Which field of an import says what an export's column showed. */
export const COLUMN_OF: Readonly<Record<string, ExportColumnName>> = {
  title: 'title', status: 'state', owner: 'owner', carriedBy: 'carriedBy', promisedTo: 'promisedTo', due: 'due', original: 'original', slips: 'slips',
  slipDays: 'slipDays', updated: 'lastWord', nextStep: 'nextStep', customerEffect: 'customerEffect', doneWhen: 'doneWhen',
};

/** What follows from other things and is not written: where it is changed instead. */
const NOT_WRITTEN: Partial<Record<ExportColumnName, string>> = {
  state: 'a file does not say how a promise stands; report, deliver, verify or withdraw it here',
  original: 'the original date is never rewritten',
  slips: 'slips are counted from the dates that were agreed',
  slipDays: 'slips are counted from the dates that were agreed',
  lastWord: 'the last word is whatever the carrying silo said last',
};

/** A cell that somebody edited after the export: what it says now, cleaned; a date as its day. */
export type EditedCell = { readonly column: ExportColumnName; readonly text: string };
export type EditedCells = { readonly cells: readonly EditedCell[]; readonly problems: readonly Remark[] };

const MANY_WORDS = 80;
const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text.length > MANY_WORDS ? `${text.slice(0, MANY_WORDS)}…` : text}”`);
const isDate = (column: ExportColumnName): boolean => ['due', 'original', 'lastWord'].includes(column);

/** A value as a sentence shows it. */
export const shown = (column: ExportColumnName, text: string): string => (isDate(column) && text !== '' ? shortDate(text as LocalDate) : quoted(text));

/** What a cell may stand for: the text of a CSV file with or without the apostrophe before a formula, a day however it is written. */
const readings = (column: ExportColumnName, cell: string): readonly string[] => {
  if (isDate(column)) return cell === '' ? [''] : daysMeant(cell);
  const plain = /^-?\d+[.,]0+$/.test(cell) ? [cell.replace(/[.,]0+$/, '')] : [];
  return [cell, unshieldFormula(cell), ...plain];
};

const label = (column: ExportColumnName): string => EXPORT_COLUMNS[column].header;
const about = (column: ExportColumnName, text: string): Remark => ({ ...warning(text), column: label(column) });

const valueOf = (column: ExportColumnName, cell: string, order: DayOrder | null): string | Remark => {
  if (!isDate(column) || cell === '') return unshieldFormula(cell);
  const on = dayMeant(cell, order);
  if (on !== null) return on;
  const days = daysMeant(cell);
  if (days.length === 2) return about(column, `“${cell}” may be ${shortDate(days[0]!)} or ${shortDate(days[1]!)}. Write it as ${days[0]}.`);
  return about(column, `“${cell}” is no date. Write dates as 2026-11-12.`);
};

/**
 * Which cells of a row were edited since its export, told by the digests in its version column: a cell that nobody edited
 * is never among them, whatever has changed here. An edited cell whose value has changed here too is a problem that says
 * both values, as is one that no file writes, and one that cannot be read.
 */
export function editedCells(row: Row, has: (field: string) => boolean, now: ListedCommitment, order: DayOrder | null): EditedCells {
  const { version, digests } = row.mark!;
  const [cells, problems]: [EditedCell[], Remark[]] = [[], []];
  for (const [field, column] of Object.entries(COLUMN_OF)) {
    if (!has(field)) continue;
    const cell = (row.said as Said)[field] ?? '';
    const exported = digests.get(column);
    if (exported !== undefined && readings(column, cell).some((text) => digestOf(text) === exported)) continue;
    if (exported === undefined && cell === '') continue;
    if (NOT_WRITTEN[column] !== undefined) {
      if (exported !== undefined) problems.push(about(column, `The file says ${quoted(cell)}, but ${NOT_WRITTEN[column]}. Put the cell back as it was.`));
      continue;
    }
    const value = valueOf(column, cell, order);
    if (typeof value !== 'string') {
      problems.push(value);
      continue;
    }
    const here = textOf(EXPORT_COLUMNS[column].of(now, 'UTC' as never));
    if (digestOf(value) === digestOf(here)) continue;
    const changedHere = exported === undefined ? version !== now.version : digestOf(here) !== exported;
    if (changedHere) {
      problems.push(about(column, `The file says ${shown(column, value)}, and meanwhile it was changed here to ${shown(column, here)}. Write ${shown(column, here)} into the cell to keep that, or change it here.`));
    } else cells.push({ column, text: value });
  }
  return { cells, problems };
}

/** What an edit does, for the dry run. */
export const becomes = ({ column, text }: EditedCell, now: ListedCommitment): Remark => ({
  ...note(`${shown(column, textOf(EXPORT_COLUMNS[column].of(now, 'UTC' as never)))} becomes ${shown(column, text)}.`),
  column: label(column),
});
