import { cleanText } from '#domain/kernel';
import { EXPORT_COLUMNS, type Cell, type ExportColumnName } from './columns.ts';

/** What an exported row remembers: the commitment's version, and a short digest of each cell as it was written. */
export type Mark = { readonly version: number; readonly digests: ReadonlyMap<ExportColumnName, string> };

const LETTERS: ReadonlyMap<string, ExportColumnName> = new Map(
  Object.entries(EXPORT_COLUMNS).map(([name, { letter }]) => [letter, name as ExportColumnName] as const),
);
const DIGITS = 6;

/** Of a cell's text: six characters, equal for texts that differ only in line ends and in space around them. */
export function digestOf(text: string): string {
  const clean = cleanText(text).normalize('NFC');
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < clean.length; at += 1) {
    const unit = clean.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  const digest = (4294967296 * (2097151 & two) + (one >>> 0)) % 36 ** DIGITS;
  return digest.toString(36).padStart(DIGITS, '0');
}

/** A cell as text: what its digest covers, and what a CSV file writes. */
export const textOf = (cell: Cell): string => (cell.kind === 'TEXT' ? cell.text : cell.kind === 'DATE' ? (cell.on ?? '') : String(cell.number));

/** The version column's cell: `v7.t1k3f9a.o9dk2lq`. */
export const writeMark = (version: number, cells: readonly (readonly [ExportColumnName, Cell])[]): string =>
  [`v${version}`, ...cells.map(([name, cell]) => EXPORT_COLUMNS[name].letter + digestOf(textOf(cell)))].join('.');

/** Reads it again; null for what this product never wrote. */
export function readMark(text: string): Mark | null {
  if (!/^v[1-9]\d{0,8}(\.[a-z][0-9a-z]{6})*$/.test(text)) return null;
  const [version, ...parts] = text.split('.');
  const digests = new Map(parts.flatMap((part) => {
    const name = LETTERS.get(part[0]!);
    return name === undefined ? [] : [[name, part.slice(1)] as const];
  }));
  return { version: Number(version!.slice(1)), digests };
}
