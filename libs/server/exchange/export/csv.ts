import { stringify } from 'csv-stringify/sync';
import { shieldFormula, textOf, type Cell } from '#domain/exchange';

export const BOM = '\ufeff';

/** Rows as RFC 4180 has them: CRLF, quotation marks where needed. What looks like a formula is written as text. */
export const csvOf = (rows: readonly (readonly Cell[])[], separator: ',' | ';'): string =>
  stringify(rows.map((row) => row.map((cell) => shieldFormula(textOf(cell)))), { delimiter: separator, record_delimiter: '\r\n', quote_record_delimiter: true });
