import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, look, settle, step } from './days.ts';
import { Importer, type Imported } from './imported.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { convert, SOFFICE } from './spreadsheet.ts';

let program: Program;
let company: Company;
let ada: Caller;
let cco: Importer;
let due: string;
const made: string[] = [];

const TITLES = ['=HYPERLINK("http://x.test","Pay")', '+49 30 1234', '00123', 'Say "yes"; then, go', 'שלום \u200fעולם 🙂'];
const tokenOf = (caller: Caller): string => (Reflect.get(caller, 'cookie') as string).split('=')[1]!;

beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'acme');
  ada = await company.as(company.members.ada);
  cco = new Importer(program.url, company.orgId, tokenOf(await company.as(company.members.cco)));
  due = await dayAhead(program, company.orgId, 30);
  for (const title of TITLES) {
    const proposed = await step(ada, 'proposeCommitment', { title, carriedBy: company.silos.support, promisedTo: company.silos.product, ownerId: company.members.ada, on: due, nextStep: 'One\nTwo' });
    made.push(proposed.commitment.id);
  }
});
afterAll(() => program?.stop());

const exportOf = async (format: 'csv' | 'xlsx', more: Record<string, string> = {}): Promise<Buffer> => {
  const said = { format, sort: 'NUMBER', columns: 'title,state,owner,carriedBy,promisedTo,due,original,slips,lastWord,nextStep,customerEffect,doneWhen', ...more };
  const response = await fetch(`${program.url}/export/commitments?${new URLSearchParams(said)}`, { headers: { cookie: cco.cookie } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const start = async (name: string, bytes: Buffer): Promise<Imported> => {
  const { file, problem } = await cco.send(name, new Uint8Array(bytes));
  expect(problem).toBeNull();
  expect(file!.kind).toBe('COMMITMENTS');
  return cco.startFiles([file!]);
};
const rowsOf = async ({ id }: Imported) => {
  const data = await cco.ask<{ import: { rows: { nodes: { line: number; key: string; outcome: string; remarks: { warning: boolean; column: string | null; text: string }[] }[] } } }>(
    'query ($id: ID!) { import(id: $id) { rows { nodes { line key outcome remarks { warning column text } } } } }', { id });
  return data.import.rows.nodes;
};
const all = async () => Promise.all(made.map((id) => look(ada, id)));
const edited = (bytes: Buffer, edit: (cells: Record<string, string>) => void, delimiter = ','): Buffer => {
  const records = parse(bytes, { bom: true, columns: true, delimiter }) as Record<string, string>[];
  records.forEach(edit);
  return Buffer.from(`\ufeff${stringify(records, { header: true, delimiter })}`);
};
const facts = async (id: string) => {
  await settle(program);
  return (await look(ada, id)).activity.map(({ type }) => type);
};

describe('a list that was exported and comes back', () => {
  it.each(['csv', 'xlsx'] as const)('as %s, as it left, changes nothing', async (format) => {
    const run = await start(`list.${format}`, await exportOf(format));
    expect(run.totals).toMatchObject([{ rows: 5, unchanged: 5, updated: 0, refused: 0 }]);
  });

  it('with one cell edited changes exactly that one, and tells so', async () => {
    const before = await all();
    const run = await start('list.csv', edited(await exportOf('csv', { separator: 'semicolon' }), (cells) => void (cells['Key'] === 'C-2' && (cells['Next step'] = 'Call them')), ';'));
    expect(run.totals).toMatchObject([{ updated: 1, unchanged: 4 }]);
    expect((await rowsOf(run)).find(({ key }) => key === 'C-2')).toMatchObject({ line: 3, outcome: 'UPDATED', remarks: [{ warning: false, column: 'Next step', text: '“One\nTwo” becomes “Call them”.' }] });
    expect(await all()).toEqual(before);
    expect((await cco.apply(run)).problem).toBeNull();
    const after = await all();
    expect(after.map(({ nextStep }) => nextStep)).toEqual(['One\nTwo', 'Call them', 'One\nTwo', 'One\nTwo', 'One\nTwo']);
    expect(after[1]).toMatchObject({ version: before[1]!.version + 1, title: TITLES[1] });
    expect(after.filter((_, at) => at !== 1).map(({ version }) => version)).toEqual(before.filter((_, at) => at !== 1).map(({ version }) => version));
    expect(await facts(made[1]!)).toContain('commitment.edited');
  });

  it('whose cell was changed here meanwhile is refused at that row with both values; the others are taken', async () => {
    const file = edited(await exportOf('csv'), (cells) => {
      if (cells['Key'] === 'C-3') cells['Title'] = 'Named there';
      if (cells['Key'] === 'C-4') cells['Customer effect'] = 'Fewer calls';
    });
    const [, , third, fourth] = await all();
    await step(ada, 'editCommitment', { id: third!.id, version: third!.version, title: 'Named here' });
    await step(ada, 'editCommitment', { id: fourth!.id, version: fourth!.version, title: 'Also renamed here' });
    const run = await start('list.csv', file);
    expect(run.totals).toMatchObject([{ updated: 1, refused: 1, unchanged: 3 }]);
    const [remark] = (await rowsOf(run)).find(({ outcome }) => outcome === 'REFUSED')!.remarks;
    expect(remark).toMatchObject({ warning: true, column: 'Title' });
    expect(remark!.text).toContain('The file says “Named there”, and meanwhile it was changed here to “Named here”.');
    expect((await cco.apply(run)).problem).toBeNull();
    expect((await all()).map(({ title }) => title)).toEqual([TITLES[0], TITLES[1], 'Named here', 'Also renamed here', TITLES[4]]);
  });

  it('with a date of another silo’s promise suggests it, and moves nothing', async () => {
    const later = await dayAhead(program, company.orgId, 60);
    const run = await start('list.csv', edited(await exportOf('csv'), (cells) => void (cells['Key'] === 'C-1' && (cells['Due'] = later))));
    expect((await cco.apply(run)).problem).toBeNull();
    expect((await look(ada, made[0]!)).agreedOn).toBe(due);
    expect(await facts(made[0]!)).toContain('commitment.date-suggested');
  });

  it('and changed here between dry run and apply is looked at again', async () => {
    const run = await start('list.csv', edited(await exportOf('csv'), (cells) => void (cells['Key'] === 'C-5' && (cells['Title'] = 'Theirs'))));
    const fifth = (await all())[4]!;
    await step(ada, 'editCommitment', { id: fifth.id, version: fifth.version, title: 'Ours' });
    expect(await cco.apply(run)).toMatchObject({ problem: { code: 'STALE' } });
    expect((await all())[4]!.title).toBe('Ours');
  });
});

type Undone = { undoBulkEdit: { bulk: { changed: number; refusals: { count: number }[] } | null; problem: { code: string } | null } };
const undoOf = async (who: Importer, run: Imported) => {
  const { import: seen } = await who.ask<{ import: { bulk: { id: string; changed: number; undoableUntil: string | null } | null } }>('query ($id: ID!) { import(id: $id) { bulk { id changed undoableUntil } } }', { id: run.id });
  return seen.bulk;
};
const undo = (who: Importer, id: string) => who.ask<Undone>('mutation ($input: UndoChangeInput!) { undoBulkEdit(input: $input) { bulk { changed refusals { count } } problem { code } } }', { input: { id } });

describe('what a list that came back changed', () => {
  it('is one edit that one undo takes back, but for what was changed again since', async () => {
    const before = await all();
    const run = await start('list.csv', edited(await exportOf('csv'), (cells) => void (cells['Next step'] = `Step for ${cells['Key']}`)));
    expect((await cco.apply(run)).problem).toBeNull();
    const bulk = await undoOf(cco, run);
    expect(bulk).toMatchObject({ changed: 5, undoableUntil: expect.any(String) as string });
    const [first, second] = await all();
    expect([first!.nextStep, second!.nextStep]).toEqual(['Step for C-1', 'Step for C-2']);
    await step(ada, 'editCommitment', { id: second!.id, version: second!.version, title: 'Changed since' });
    const stranger = new Importer(program.url, company.orgId, tokenOf(ada));
    expect((await undo(stranger, bulk!.id)).undoBulkEdit.problem?.code).toBe('NOT_ALLOWED');
    expect((await undo(cco, bulk!.id)).undoBulkEdit).toEqual({ bulk: { changed: 4, refusals: [{ count: 1 }] }, problem: null });
    const after = await all();
    expect(after.map(({ nextStep }) => nextStep)).toEqual(before.map(({ nextStep }, at) => (at === 1 ? 'Step for C-2' : nextStep)));
    await step(ada, 'editCommitment', { id: second!.id, version: after[1]!.version, title: before[1]!.title, nextStep: before[1]!.nextStep });
  });

  it('is nothing without a change', async () => {
    expect(await undoOf(cco, await start('list.csv', await exportOf('csv')))).toBeNull();
  });
});

describe('whoever is no CCO', () => {
  const importerOf = async (member: keyof Company['members']) => new Importer(program.url, company.orgId, tokenOf(await company.as(company.members[member])));
  const startAs = async (who: Importer, bytes: Buffer, name = 'list.csv') => who.startFiles([(await who.send(name, new Uint8Array(bytes))).file!]);

  it('brings back what they may change here, the other rows told apart, and takes it back', async () => {
    const { silos, members } = company;
    const ben = await company.as(members.ben);
    const foreign = await step(ben, 'proposeCommitment', { title: 'Of Product', carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on: due });
    const lead = await importerOf('ada');
    const file = edited(await exportOf('csv'), (cells) => {
      if (cells['Key'] === 'C-1' || cells['Key'] === foreign.commitment['key']) cells['Next step'] = 'From a file';
    });
    const run = await startAs(lead, file);
    expect(run.totals).toMatchObject([{ rows: 6, updated: 1, refused: 1, unchanged: 4 }]);
    const rows = await lead.ask<{ import: { rows: { nodes: { key: string; remarks: { text: string }[] }[] } } }>('query ($id: ID!) { import(id: $id) { rows(outcome: REFUSED) { nodes { key remarks { text } } } } }', { id: run.id });
    expect(rows.import.rows.nodes).toMatchObject([{ key: foreign.commitment['key'], remarks: [{ text: expect.stringContaining('The owner, the carrying silo’s lead and the CCO change') as string }] }]);
    expect((await lead.apply(run)).problem).toBeNull();
    expect((await look(ada, made[0]!)).nextStep).toBe('From a file');
    expect((await look(ada, foreign.commitment.id)).nextStep).toBe('');
    expect((await undo(lead, (await undoOf(lead, run))!.id)).undoBulkEdit).toEqual({ bulk: { changed: 1, refusals: [] }, problem: null });
    expect((await look(ada, made[0]!)).nextStep).toBe('One\nTwo');
    made.push(foreign.commitment.id);
  });

  it('brings in nothing new, no people and no silos, and sees nobody else’s imports', async () => {
    const lead = await importerOf('ada');
    const fresh = await startAs(lead, Buffer.from('key,title,owning_silo\nK-1,New,support\n'), 'commitments.csv');
    expect(fresh.totals).toMatchObject([{ rows: 1, refused: 1, created: 0 }]);
    expect((await startAs(lead, Buffer.from('handle,name\nx,X\n'), 'people.csv')).problem).toMatchObject({ code: 'NOT_ALLOWED' });
    const run = await start('list.csv', edited(await exportOf('csv'), (cells) => void (cells['Next step'] = 'Not hers')));
    const seen = await lead.ask<{ imports: { id: string }[]; import: null }>('query ($id: ID!) { imports { id } import(id: $id) { id } }', { id: run.id });
    expect([seen.import, seen.imports.some(({ id }) => id === run.id)]).toEqual([null, false]);
    expect(await lead.apply(run)).toMatchObject({ import: null, problem: { code: 'NOT_FOUND' } });
    expect((await (await importerOf('olga')).send('list.csv', 'key,title\n1,x\n')).status).toBe(403);
  });
});

describe('a file that is not what its name says', () => {
  const book = () => writeExcelFile([['key', 'title'], ['1', 'x']]).toBuffer();
  it.each([
    ['list.csv', book, 'is not what its name says: it is an Excel workbook'],
    ['list.xlsx', () => Promise.resolve(Buffer.from('key,title\n1,x\n')), 'is not what its name says: it holds plain text'],
    ['list.xlsx', async () => (await book()).subarray(0, 400), 'broken off or damaged'],
    ['list.xlsx', () => Promise.resolve(Buffer.from('25504446', 'hex')), 'is a PDF'],
  ])('%s is told so', async (name, bytes, words) => {
    const sent = await cco.send(name, new Uint8Array(await bytes()));
    expect(sent).toMatchObject({ status: 422, file: null });
    expect(sent.problem!.message).toContain(words);
  });
});

describe('LibreOffice', () => {
  if (SOFFICE === undefined) {
    it('is not on this machine, so nothing was tried with it', () => expect(SOFFICE).toBeUndefined());
    return;
  }

  it('opens the workbook, gives it back as CSV and as a workbook with one cell edited, and exactly that cell changes', async () => {
    const book = await exportOf('xlsx');
    const [[csv], [flat]] = await Promise.all([convert({ 'list.xlsx': book }, 'csv:Text - txt - csv (StarCalc):44,34,76,1'), convert({ 'list.xlsx': book }, 'fods')]);
    const records = parse(csv!, { bom: true, columns: true }) as Record<string, string>[];
    const before = await all();
    expect(records.map((record) => record['Title'])).toEqual(before.map(({ title }) => title));
    expect((await start('from-libreoffice.csv', csv!)).totals).toMatchObject([{ rows: 6, unchanged: 6 }]);

    const xml = flat!.toString('utf8');
    expect(xml).not.toContain('table:formula');
    expect(xml.split('>00123<')).toHaveLength(1);
    expect(xml.split('>Also renamed here<')).toHaveLength(2);
    const [back] = await convert({ 'list.fods': xml.replace('>Also renamed here<', '>Renamed in LibreOffice<') }, 'xlsx');
    const run = await start('list.xlsx', back!);
    expect(run.totals).toMatchObject([{ rows: 6, updated: 1, unchanged: 5 }]);
    expect((await cco.apply(run)).problem).toBeNull();
    const after = await all();
    expect(after.map(({ title }) => title)).toEqual(before.map(({ title }, at) => (at === 3 ? 'Renamed in LibreOffice' : title)));
    expect(after.map(({ version }) => version)).toEqual(before.map(({ version }, at) => (at === 3 ? version + 1 : version)));
  });
});
