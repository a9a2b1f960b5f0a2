import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { MOST_ROWS, type Table } from '#domain/exchange';
import { refuse, type Result } from '#domain/kernel';
import { tableOf } from './table-of.ts';

const SEPARATORS = [',', ';', '\t'] as const;
/** Excel's own first line, which names the separator. */
const SAID = /^sep=([,;\t])\r?\n/i;

/** The separator that stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (separator: string): number => header.split(separator).length;
  return SEPARATORS.toSorted((a, b) => times(b) - times(a))[0]!;
}

/** A CSV file's text as a table: nothing cleaned, formulas inert, short and long rows as they are. Refuses what has no rows, too many, or a quotation mark that never ends. */
export function readTable(name: string, text: string): Result<Table> {
  const said = SAID.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  try {
    const delimiter = said?.[1] ?? separatorOf(body);
    return tableOf(name, parse(body, { delimiter, relax_column_count: true, to: MOST_ROWS + 2 }) as string[][]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('INVALID', `Nothing was imported: “${name}” cannot be read as CSV: near line ${String(error['lines'] ?? '?')} a quotation mark is opened and not closed, or stands inside a word. Correct it and choose the file again.`, 'file');
  }
}

/** A table as the text that `readTable` reads as the same table. */
export const writeTable = ({ headers, rows }: Table): string => stringify([headers, ...rows] as string[][], { quoted: true, record_delimiter: '\n', quote_record_delimiter: true });
