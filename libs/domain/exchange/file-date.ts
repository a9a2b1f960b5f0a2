import { isDate } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { note, warning, type Remark } from './row.ts';

export type FileDate = { readonly on: LocalDate | null; readonly remark: Remark | null };

/** A date as people write them: `2025-10-9` is read as 2025-10-09 and said so; anything else that is no day is kept as text. */
export function readFileDate(cell: string, label: string): FileDate {
  if (cell === '') return { on: null, remark: null };
  if (isDate(cell)) return { on: cell, remark: null };
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell);
  const padded = parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : '';
  if (isDate(padded)) return { on: padded, remark: note(`“${label}” says “${cell}”; it was read as ${padded}.`) };
  return { on: null, remark: warning(`“${label}” says “${cell}”, which is no date; it was kept as text only. Write dates as 2026-11-12.`) };
}
