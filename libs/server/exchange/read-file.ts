import type { Table } from '#domain/exchange';
import { ok, refuse, type Result } from '#domain/kernel';
import { decodeFile, LARGEST_FILE, tooLarge } from './decode-file.ts';
import { readTable, writeTable } from './read-table.ts';
import { isWorkbook, readWorkbook } from './read-workbook.ts';
import { zipDirectory } from './zip-directory.ts';

/** A file as a table, and as text that reads as the same table again. */
export type ReadFile = { readonly table: Table; readonly text: string };

const PACKED = '504b0304';
const no = (name: string, why: string): Result<never> => refuse('INVALID', `Nothing was imported: “${name}” ${why}`, 'file');
const calledSheet = (name: string): boolean => /\.(xlsx?|xlsm|ods)$/i.test(name);

/** CSV and XLSX as one shape, by what the bytes are; a name that says otherwise is told so. */
export async function readFile(name: string, bytes: Buffer): Promise<Result<ReadFile>> {
  if (bytes.length > LARGEST_FILE) return tooLarge(name);
  if (bytes.subarray(0, 4).toString('hex') === PACKED) return readPacked(name, bytes);
  const text = decodeFile(name, bytes);
  if (!text.ok) return text;
  if (calledSheet(name)) return no(name, 'is not what its name says: it holds plain text. If it is CSV, let its name end in .csv and choose it again.');
  const table = readTable(name, text.value);
  return table.ok ? ok({ table: table.value, text: text.value }) : table;
}

async function readPacked(name: string, bytes: Buffer): Promise<Result<ReadFile>> {
  const entries = zipDirectory(bytes);
  if (entries === null) return no(name, 'is an Excel workbook or another packed file, and cannot be opened: it is broken off or damaged. Save it again and choose it again.');
  if (entries.some((entry) => entry.name === 'content.xml')) return no(name, 'is an OpenDocument sheet. Save it as an Excel workbook (XLSX) or as CSV and choose it again.');
  if (!isWorkbook(entries)) return no(name, 'is a packed file without a sheet in it. Unpack it and choose the list itself.');
  if (!/\.xls[xm]$/i.test(name)) return no(name, 'is not what its name says: it is an Excel workbook. Let its name end in .xlsx and choose it again.');
  const table = await readWorkbook(name, bytes, entries);
  return table.ok ? ok({ table: table.value, text: writeTable(table.value) }) : table;
}
