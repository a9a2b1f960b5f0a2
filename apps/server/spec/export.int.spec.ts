import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let ada: Caller;
beforeAll(async () => {
  // As it is built: with a web client, which takes every address that is not the API's.
  const root = await mkdtemp(join(tmpdir(), 'throughline-web-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets/entry.js'), 'export {};');
  await writeFile(join(root, 'assets/entry.js.gz'), gzipSync('export {};'));
  await writeFile(join(root, 'assets/entry.js.br'), brotliCompressSync('export {};'));
  program = await startProgram({ WEB_ROOT: root });
  company = await foundCompany(program, 'acme');
  ada = await company.as(company.members.ada);
});
afterAll(() => program?.stop());

const TITLES = ['=HYPERLINK("http://x.test","Pay")', '+49 30 1234', '-1', '@channel', "'=quoted", 'Say "yes"; then, go', '00123', 'שלום \u200fעולם 🙂'];

const fetchExport = async (caller: Caller | null, said: Record<string, string>) => {
  const cookie = caller === null ? '' : (Reflect.get(caller, 'cookie') as string);
  return fetch(`${program.url}/export/commitments?${new URLSearchParams(said)}`, { headers: { cookie } });
};
const csv = async (said: Record<string, string> = {}, caller: Caller = ada) => {
  const response = await fetchExport(caller, { format: 'csv', ...said });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer()).toString('utf8');
};
const rows = async (said: Record<string, string> = {}): Promise<string[][]> => parse(await csv(said), { bom: true, delimiter: said['separator'] ? ';' : ',' }) as string[][];

test('a part of the client goes packed to whoever can unpack it', async () => {
  for (const [accepts, encoding] of [['gzip', 'gzip'], ['gzip, br', 'br'], ['identity', null]] as const) {
    const response = await fetch(`${program.url}/assets/entry.js`, { headers: { 'accept-encoding': accepts } });
    expect(await response.text()).toBe('export {};');
    expect([response.headers.get('content-encoding'), response.headers.get('vary'), response.headers.get('content-type')]).toEqual([encoding, expect.stringContaining('Accept-Encoding'), expect.stringContaining('javascript')]);
  }
});

describe('the list as a file', () => {
  let due: string;
  beforeAll(async () => {
    due = await dayAhead(program, company.orgId, 30);
    for (const title of TITLES) {
      const made = await step(ada, 'proposeCommitment', { title, carriedBy: company.silos.support, promisedTo: company.silos.product, ownerId: company.members.ada, on: due, nextStep: 'One line\nand another' });
      expect(made.problem).toBeNull();
    }
  });

  it('is RFC 4180 in UTF-8, with a byte-order mark by choice, and no cell is a formula', async () => {
    const text = await csv({ sort: 'NUMBER' });
    expect(text.startsWith('\ufeffKey,State,Title,Owner,Carried by,Promised to,Due,Slips,Last word,Version\r\n')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect((await csv({ bom: 'no' })).startsWith('Key,')).toBe(true);
    for (const record of await rows()) for (const cell of record) expect(cell).not.toMatch(/^[=+\-@\t]/);
    expect((await rows({ separator: 'semicolon' }))[0]).toHaveLength(10);
  });

  it('shows what the view shows: filter, sort, groups, columns and their order', async () => {
    const titles = (await rows({ sort: 'NUMBER', descending: 'true', columns: 'title,due,nextStep' })).slice(1);
    expect(titles[0]!.slice(0, 4)).toEqual(['C-8', TITLES[7], due, 'One line\nand another']);
    expect(await rows({ filter: JSON.stringify({ text: '00123' }), columns: 'title' })).toHaveLength(2);
    expect(await rows({ filter: JSON.stringify({ carriedBy: ['product'] }) })).toHaveLength(1);
    const made = await step(ada, 'proposeCommitment', { title: 'By Product', carriedBy: company.silos.product, promisedTo: company.silos.support, on: due });
    expect(made.problem).toBeNull();
    const grouped = (await rows({ by: 'CARRIED_BY', sort: 'NUMBER', descending: 'true', columns: 'carriedBy' })).slice(1).map(([key, silo]) => `${key} ${silo}`);
    expect(grouped.slice(0, 2)).toEqual(['C-9 Product', 'C-8 Support']);
    expect(grouped.at(-1)).toBe('C-1 Support');
  });

  it('as a workbook holds text as text and days as days', async () => {
    const response = await fetchExport(ada, { format: 'xlsx', sort: 'NUMBER' });
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="acme-commitments-\d{4}-\d\d-\d\d\.xlsx"$/);
    const sheet = await readSheet(Buffer.from(await response.arrayBuffer()), { trim: false });
    expect(sheet.slice(1, 9).map((row) => row[2])).toEqual(TITLES);
    expect(sheet[1]![6]).toEqual(new Date(`${due}T00:00:00Z`));
    expect(sheet[1]![7]).toBe(0);
  });

  it.each([
    ['another form', { format: 'pdf' }],
    ['a filter that is no JSON', { format: 'csv', filter: '{' }],
    ['a filter that the list has not', { format: 'csv', filter: '{"salary":1}' }],
    ['an order that the list has not', { format: 'csv', sort: 'SALARY' }],
    ['a day that is none', { format: 'csv', filter: '{"dueFrom":"2026-02-30"}' }],
  ])('%s is refused in words', async (_, said) => {
    const response = await fetchExport(ada, said);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { problem: { message: string } }).problem.message).toMatch(/^Nothing was exported: /);
  });

  it('is for members, and holds their own organization alone', async () => {
    expect((await fetchExport(null, { format: 'csv' })).status).toBe(401);
    const other = await foundCompany(program, 'foreign');
    expect(parse(await csv({}, await other.as(other.members.ben)), { bom: true })).toHaveLength(1);
  });
});
