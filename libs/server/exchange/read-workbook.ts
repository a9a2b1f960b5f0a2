import { readSheet } from 'read-excel-file/node';
import type { Table } from '#domain/exchange';
import { refuse, type Result } from '#domain/kernel';
import { tableOf } from './table-of.ts';
import type { ZipEntry } from './zip-directory.ts';

/** A workbook that unpacks to more than this is none that people write. */
const LARGEST_UNPACKED = 400 * 1024 * 1024;

export const isWorkbook = (entries: readonly ZipEntry[]): boolean => entries.some(({ name }) => name === 'xl/workbook.xml');

/** A sheet's days are midnights in UTC; a rounding error of its fractions is less than a second. */
const dayOf = (value: Date): string => new Date(value.getTime() + 500).toISOString().slice(0, 10);

const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** A workbook's first sheet as a table: text as it stands, days as 2026-11-12, whatever the zone of this machine. */
export async function readWorkbook(name: string, bytes: Buffer, entries: readonly ZipEntry[]): Promise<Result<Table>> {
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED) {
    return refuse('TOO_MANY', `Nothing was imported: “${name}” unpacks to more than any list. Save only the sheet of your list in it and choose it again.`, 'file');
  }
  const sheet = await readSheet(bytes, { trim: false }).catch(() => null);
  if (sheet === null) return refuse('INVALID', `Nothing was imported: “${name}” is an Excel workbook that cannot be opened, or is locked by a password. Save it again without one and choose it again.`, 'file');
  const records = sheet.map((row) => row.map(cellText));
  const width = (records[0]?.findLastIndex((cell) => cell.trim() !== '') ?? -1) + 1;
  return tableOf(name, records.map((record) => [...record, ...Array.from({ length: Math.max(0, width - record.length) }, () => '')].slice(0, Math.max(width, lastFilled(record)))));
}

const lastFilled = (record: readonly string[]): number => record.findLastIndex((cell) => cell.trim() !== '') + 1;

