import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));

/** A cell as somebody writes it: words, or a day. */
export type Written = string | { readonly day: string };
/** By the row's key, what is written into which column. */
export type CellEdits = Readonly<Record<string, Readonly<Record<string, Written>>>>;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cellOf = (written: Written): string =>
  typeof written === 'string'
    ? `<table:table-cell office:value-type="string"><text:p>${escaped(written)}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="date" office:date-value="${written.day}"><text:p>${written.day}</text:p></table:table-cell>`;

/** The cells of one row of a flat OpenDocument sheet, with those that LibreOffice folds together unfolded. */
const cellsOf = (row: string): string[] =>
  [...row.matchAll(/<table:table-cell\b[^>]*?(?:\/>|>.*?<\/table:table-cell>)/gs)].flatMap(([cell]) => {
    const times = Number(/number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1);
    return times > 50 ? [] : Array<string>(times).fill(cell.replace(/ table:number-columns-repeated="\d+"/, ''));
  });
const textOf = (cell = ''): string => /<text:p>(.*?)<\/text:p>/s.exec(cell)?.[1] ?? '';

const editedSheet = (sheet: string, edits: CellEdits): string => {
  let heads: string[] | null = null;
  return sheet.replace(/(<table:table-row\b[^>]*>)(.*?)<\/table:table-row>/gs, (row, open: string, inner: string) => {
    const cells = cellsOf(inner);
    heads ??= cells.map(textOf);
    const edit = edits[textOf(cells[0])];
    if (!edit) return row;
    for (const [column, written] of Object.entries(edit)) cells[heads.indexOf(column)] = cellOf(written);
    return `${open}${cells.join('')}</table:table-row>`;
  });
};

/** LibreOffice opens the workbook, cells are written in its own form of the sheet, and LibreOffice saves a workbook again. */
async function inLibreOffice(book: Buffer, edits: CellEdits): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-sheet-'));
  const convert = (file: string, to: string) =>
    promisify(execFile)(SOFFICE!, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', '--convert-to', to, '--outdir', folder, join(folder, file)], { timeout: 60_000 });
  try {
    writeFileSync(join(folder, 'list.xlsx'), book);
    await convert('list.xlsx', 'fods');
    writeFileSync(join(folder, 'list.fods'), editedSheet(readFileSync(join(folder, 'list.fods'), 'utf8'), edits));
    await convert('list.fods', 'xlsx');
    return readFileSync(join(folder, 'list.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byLibrary(book: Buffer, edits: CellEdits): Promise<Buffer> {
  const rows = await readSheet(book);
  const heads = rows[0]!.map(String);
  const sheet = rows.map((row) => {
    const edit = edits[String(row[0])] ?? {};
    return row.map((value, at) => {
      const written = edit[heads[at]!];
      const said = written === undefined ? value : typeof written === 'string' ? written : new Date(`${written.day}T00:00:00Z`);
      return said instanceof Date ? { value: said, format: 'yyyy-mm-dd' } : said === null ? null : { value: said as string | number };
    });
  });
  return writeExcelFile(sheet as never).toBuffer();
}

/** Writes into cells of a workbook: with LibreOffice, or where it is not there with a library, which is said. */
export async function editWorkbook(book: Buffer, edits: CellEdits): Promise<Buffer> {
  if (SOFFICE) return inLibreOffice(book, edits);
  process.stdout.write('Without LibreOffice on this machine: the workbook is edited by a library.\n');
  return byLibrary(book, edits);
}
