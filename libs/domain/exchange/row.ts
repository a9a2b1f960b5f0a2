import { cleanText } from '#domain/kernel';
import { unshieldFormula } from './export/formula-text.ts';
import { readMark, type Mark } from './export/mark.ts';
import { fieldsOf, type Said } from './fields.ts';
import type { FileKind, Table } from './file.ts';

/** A WARNING says that something was not taken as it stands, or is missing; a NOTE, what was done with it. */
export type Remark = {
  readonly level: 'NOTE' | 'WARNING';
  readonly text: string;
  /** The column that it is about, by its label; left out where it is the row. */
  readonly column?: string;
};

/** A row as it is read: cells cleaned, or why it cannot be taken. `line` counts rows as a spreadsheet does: the header is 1. */
export type Row = {
  readonly line: number;
  readonly said: Said;
  readonly remarks: readonly Remark[];
  readonly refusal: string | null;
  /** What an export of this product wrote into its version column; null for any other row. */
  readonly mark: Mark | null;
};

export const note = (text: string): Remark => ({ level: 'NOTE', text });
export const warning = (text: string): Remark => ({ level: 'WARNING', text });

/** Reads every row of a file; whatever stands in a cell, formulas too, is text. */
export function readRows(kind: FileKind, table: Table, places: ReadonlyMap<string, number>): readonly Row[] {
  return table.rows.map((raws, index) => {
    const cells = withoutBlankTail(raws, table.headers.length);
    const mark = readMark((cells[places.get('version') ?? -1] ?? '').trim());
    const said: Record<string, string> = {};
    const remarks: Remark[] = [];
    const problems: string[] = [];
    if (cells.every((cell) => cell.trim() === '')) problems.push('The row is empty.');
    else if (cells.length !== table.headers.length) {
      problems.push(`The row has ${cells.length} cells, the header has ${table.headers.length}: a comma or a quotation mark may be missing.`);
    }
    for (const field of fieldsOf(kind)) {
      const raw = cells[places.get(field.name) ?? -1] ?? '';
      const text = cleanText(raw);
      said[field.name] = text;
      if (problems.length > 0) continue;
      if (text !== raw.replace(/\r\n?/g, '\n').trim()) remarks.push(note(`“${field.label}” held characters that cannot be shown; they were left out.`));
      if (unshieldFormula(text).length > field.most) problems.push(`“${field.label}” has ${text.length} characters; at most ${field.most} are taken. Shorten it.`);
      if (field.needed && mark === null && text === '' && field.name !== 'key') problems.push(`“${field.label}” is empty.`);
    }
    return { line: index + 2, said, remarks, refusal: problems[0] ?? null, mark };
  });
}

/** Spreadsheets write empty cells behind a row's last one. */
const withoutBlankTail = (cells: readonly string[], width: number): readonly string[] =>
  cells.length > width && cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;

/** Several names in one cell, separated by `;`, each once, in their order. */
export const several = (cell: string): readonly string[] => [...new Set(cell.split(';').map((one) => one.trim()).filter((one) => one !== ''))];
