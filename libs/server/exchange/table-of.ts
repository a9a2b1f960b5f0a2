import { MOST_ROWS, type Table } from '#domain/exchange';
import { ok, refuse, type Result } from '#domain/kernel';

const MOST_COLUMNS = 200;
const isBlank = (record: readonly string[] | undefined): boolean => record?.every((cell) => cell.trim() === '') ?? false;

/** Records as a table, the first one naming the columns. Refuses what has no header, no rows, or too many of either. */
export function tableOf(name: string, records: readonly (readonly string[])[]): Result<Table> {
  const no = (why: string): Result<Table> => refuse('INVALID', `Nothing was imported: “${name}” ${why}`, 'file');
  const end = records.findLastIndex((record) => !isBlank(record)) + 1;
  const [first, ...rows] = records.slice(0, end);
  if (first === undefined || isBlank(first)) return no('has no header in its first row. Its first row must name the columns.');
  if (first.length > MOST_COLUMNS) return no(`has ${first.length} columns, and at most ${MOST_COLUMNS} are taken. Leave out what is not needed.`);
  if (rows.length === 0) return no('has a header and no rows below it. Choose another file.');
  if (rows.length > MOST_ROWS) return refuse('TOO_MANY', `Nothing was imported: “${name}” has more than ${MOST_ROWS} rows. Split it into smaller files and import them one after another.`, 'file');
  return ok({ name, headers: first.map((header) => header.trim()), rows });
}
