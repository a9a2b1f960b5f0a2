import { CsvError, parse } from 'csv-parse/sync';
import { MOST_ROWS, type Table } from '#domain/exchange';
import { ok, refuse, type Result } from '#domain/kernel';

const SEPARATORS = [',', ';', '\t'] as const;
const MOST_COLUMNS = 200;

/** The separator that stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (separator: string): number => header.split(separator).length;
  return SEPARATORS.toSorted((a, b) => times(b) - times(a))[0]!;
}

/** A CSV file's text as a table: nothing cleaned, formulas inert, short and long rows as they are. Refuses what has no rows, too many, or a quotation mark that never ends. */
export function readTable(name: string, text: string): Result<Table> {
  const no = (why: string): Result<Table> => refuse('INVALID', `Nothing was imported: “${name}” ${why}`, 'file');
  let records: string[][];
  try {
    records = parse(text, { delimiter: separatorOf(text), relax_column_count: true, to: MOST_ROWS + 2 }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return no(`cannot be read as CSV: near line ${String(error['lines'] ?? '?')} a quotation mark is opened and not closed, or stands inside a word. Correct it and choose the file again.`);
  }
  const isBlank = (record: readonly string[] | undefined): boolean => record?.every((cell) => cell.trim() === '') ?? false;
  while (isBlank(records.at(-1))) records.pop();
  const [first, ...rows] = records;
  if (first === undefined || isBlank(first)) return no('has no header in its first row. Its first row must name the columns.');
  if (first.length > MOST_COLUMNS) return no(`has ${first.length} columns, and at most ${MOST_COLUMNS} are taken. Leave out what is not needed.`);
  if (rows.length === 0) return no('has a header and no rows below it. Choose another file.');
  if (rows.length > MOST_ROWS) return refuse('TOO_MANY', `Nothing was imported: “${name}” has more than ${MOST_ROWS} rows. Split it into smaller files and import them one after another.`, 'file');
  return ok({ name, headers: first.map((header) => header.trim()), rows });
}
