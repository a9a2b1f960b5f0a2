import { Readable } from 'node:stream';
import writeExcelFile from 'write-excel-file/node';
import { EXPORT_COLUMNS, type Cell, type ExportColumnName } from '#domain/exchange';

const KEY_WIDTH = 9;
const NARROW = 3;
const DATE = 'yyyy-mm-dd';

/** Text is a string cell, whatever it looks like; a date is a day at midnight UTC, which is how a sheet counts days: no zone moves it. */
const cellOf = (cell: Cell) => {
  if (cell.kind === 'NUMBER') return { value: cell.number, type: Number };
  if (cell.kind === 'DATE') return cell.on === null ? null : { value: new Date(`${cell.on}T00:00:00Z`), type: Date, format: DATE };
  return cell.text === '' ? null : { value: cell.text, type: String };
};

/** A workbook of one sheet, its head and keys held in place. */
export async function xlsxOf(headers: readonly string[], columns: readonly ExportColumnName[], rows: readonly (readonly Cell[])[]): Promise<Readable> {
  const widths = [KEY_WIDTH, ...columns.map((name) => EXPORT_COLUMNS[name].width), NARROW];
  const head = headers.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map(cellOf));
  const sheet = { sheet: 'Commitments', columns: widths.map((width) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 1 };
  return Readable.from([await writeExcelFile([head, ...body] as never, sheet).toBuffer()]);
}
