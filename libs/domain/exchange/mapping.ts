import { ok, refuse, type Result } from '#domain/kernel';
import { readMark } from './export/mark.ts';
import { fieldsOf } from './fields.ts';
import { MOST_ROWS, type FileKind, type Table } from './file.ts';

/** Which column (by its header) says a field; a field left out or null is said by none. */
export type Mapping = Readonly<Record<string, string | null>>;

const FILE_WORDS: Readonly<Record<FileKind, string>> = { PEOPLE: 'people', SILOS: 'silos', COMMITMENTS: 'commitments' };
const plain = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A first guess by the headers' words, each column used at most once; the person can change it. */
export function guessMapping(kind: FileKind, headers: readonly string[]): Mapping {
  const free = new Set(headers);
  const guess: Record<string, string | null> = {};
  for (const field of fieldsOf(kind)) {
    const words = [plain(field.name), ...field.known];
    const found = words.flatMap((word) => [...free].filter((header) => plain(header) === word))[0] ?? null;
    guess[field.name] = found;
    if (found !== null) free.delete(found);
  }
  return guess;
}

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** Whether it is a list that was exported here: each of its rows says which commitment it is, whatever other columns it has. */
const isExport = (kind: FileKind, { headers, rows }: Table, mapping: Mapping): boolean => {
  const at = kind === 'COMMITMENTS' && mapping['version'] != null ? headers.indexOf(mapping['version']) : -1;
  return at >= 0 && rows.some((row) => readMark((row[at] ?? '').trim()) !== null);
};

/** Where each mapped field stands in a row. Refuses INVALID (a column missing, twice or unknown) and TOO_MANY, for the file as a whole. */
export function placeColumns(kind: FileKind, table: Table, mapping: Mapping): Result<ReadonlyMap<string, number>> {
  const of = `${table.name || 'The file'} (${FILE_WORDS[kind]})`;
  const places = new Map<string, number>();
  const cameBack = isExport(kind, table, mapping);
  for (const field of fieldsOf(kind)) {
    const header = mapping[field.name] ?? null;
    if (header === null) {
      if (field.needed && !(cameBack && field.name !== 'key')) {
        return refuse('INVALID', `Nothing was imported: ${of} has no column for “${field.label}”. Its columns are ${list(table.headers)}. Choose one, or add it to the file.`, field.name);
      }
      continue;
    }
    const at = table.headers.indexOf(header);
    if (at < 0) return refuse('INVALID', `Nothing was imported: ${of} has no column “${header}”. Its columns are ${list(table.headers)}.`, field.name);
    if (table.headers.indexOf(header, at + 1) >= 0) {
      return refuse('INVALID', `Nothing was imported: ${of} has the column “${header}” twice, so nobody can tell which one counts. Rename one of them.`, field.name);
    }
    places.set(field.name, at);
  }
  if (table.rows.length > MOST_ROWS) {
    return refuse('TOO_MANY', `Nothing was imported: ${of} has ${table.rows.length} rows, and one file may have ${MOST_ROWS}. Split it.`);
  }
  return ok(places);
}
