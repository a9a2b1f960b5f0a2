import { request as httpRequest } from 'node:http';
import { asRole } from './ask-database.ts';
import { foundCompany } from './company.ts';
import { foundImporter, Importer, type Imported } from './imported.ts';
import { startProgram, type Program } from './program.ts';

let program: Program;
let cco: Importer;
beforeAll(async () => {
  program = await startProgram();
  cco = await foundImporter(program, 'acme');
});
afterAll(() => program?.stop());

const PEOPLE = 'handle,name\nada,Ada Byron\nben,Ben Okri\n';
const SILOS = 'key,name,leads\nsupport,Support,ada;ben\nproduct,Product,ben\n';
const HEADER = 'key,title,owning_silo,owner,status,due';
const commitments = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n');
const FILES = {
  people: PEOPLE,
  silos: SILOS,
  commitments: commitments('K-1,Refund limits in the app,product,ben,implementable,2026-10-01', 'K-2,Answer within a day,support,ada,implementable,2026-05-01', 'K-3,A promise of nobody,nowhere,,provisional,'),
};

const list = async (who: Importer): Promise<{ title: string; version: number; id: string; agreedOn: string | null }[]> => {
  const data = await who.ask<{ commitments: { nodes: { title: string; version: number; id: string; agreedOn: string | null }[] } }>('{ commitments(sort: NUMBER) { nodes { id version title agreedOn } } }');
  return data.commitments.nodes;
};
const rowsOf = async (who: Importer, { id }: Imported, outcome: string) => {
  const data = await who.ask<{ import: { rows: { totalCount: number; nodes: { line: number; title: string; remarks: { warning: boolean; text: string }[] }[] } } }>(
    'query ($id: ID!, $outcome: RowOutcome) { import(id: $id) { rows(outcome: $outcome) { totalCount nodes { line title remarks { warning text } } } } }', { id, outcome },
  );
  return data.import.rows;
};
const asAdmin = (statement: string) => asRole(program.database.urls.admin, (sql) => sql<{ count: number }>(statement));

describe('a file that is sent', () => {
  it.each([
    ['an Excel workbook', Buffer.from('504b0304140006', 'hex'), 422, 'Excel workbook'],
    ['an old Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 422, 'old Excel'],
    ['a picture with zeros', Buffer.from('00010203', 'hex'), 422, 'no text'],
    ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 422, 'web page'],
    ['JSON', '[{"key": 1}]', 422, 'JSON'],
    ['Latin letters of another encoding', Buffer.from('key,name\na,Z\xfcrich\n', 'latin1'), 422, 'not written in UTF-8 (row 2'],
    ['UTF-16', Buffer.from('\ufeffkey,name\n', 'utf16le'), 422, 'UTF-16'],
    ['nothing', '', 422, 'is empty'],
    ['a header alone', 'key,name\n', 422, 'no rows below'],
    ['no header', '\nsupport,Support\n', 422, 'no header'],
    ['an open quotation mark', 'key,name\nsupport,"Support\nproduct,Product\n', 422, 'quotation mark'],
    ['too many rows', `handle\n${'a\n'.repeat(50_001)}`, 413, 'more than 50000 rows'],
    ['1 MB too much', Buffer.alloc(26 * 1024 * 1024, 'a'), 413, 'larger than 25 MB'],
  ])('%s is refused in words, and nothing is kept', async (_, body, status, words) => {
    const sent = await cco.send('file.csv', body);
    expect({ status: sent.status, file: sent.file }).toEqual({ status, file: null });
    expect(sent.problem!.message).toContain(words);
    expect(sent.problem!.message).toMatch(/^Nothing was imported: “file.csv” .*\./);
    expect(await asAdmin('select count(*)::int as count from import_file')).toEqual([{ count: 0 }]);
  });

  it('of unknown length is refused as soon as it is too large', async () => {
    const sent = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const headers = { 'x-throughline': 'spec', cookie: cco.cookie, 'transfer-encoding': 'chunked' };
      const request = httpRequest(`${program.url}/import/files?name=file.csv`, { method: 'POST', headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => resolve({ status: response.statusCode!, body }));
      });
      request.on('error', reject);
      for (let part = 0; part < 500; part += 1) request.write(Buffer.alloc(64 * 1024, 'a'));
      request.end();
    });
    expect(sent.status).toBe(413);
    expect(sent.body).toContain('larger than 25 MB');
  });

  it('with a byte-order mark, semicolons or tabs is read', async () => {
    for (const [text, columns] of [[`\ufeff${PEOPLE}`, 'handle name'], ['handle;name\nada;"Byron; Ada"\n', 'handle name'], ['handle\tname\nada\tAda\n', 'handle name']] as const) {
      const { file } = await cco.send('people.csv', text);
      expect(file).toMatchObject({ kind: 'PEOPLE', headers: columns.split(' ') });
    }
  });
});

describe('the route for files', () => {
  it('is for nobody who only observes, and what is kept elsewhere comes in by the CCO alone', async () => {
    const nobody = new Importer(program.url, '', 'x'.repeat(43));
    expect(await nobody.send('people.csv', PEOPLE)).toMatchObject({ status: 401, problem: { code: 'NOT_SIGNED_IN' } });
    const company = await foundCompany(program, 'other');
    const importerOf = async (member: 'ada' | 'olga') => new Importer(program.url, company.orgId, Reflect.get(await company.as(company.members[member]), 'cookie').split('=')[1] as string);
    expect(await (await importerOf('olga')).send('people.csv', PEOPLE)).toMatchObject({ status: 403, problem: { code: 'NOT_ALLOWED' } });
    expect((await (await importerOf('ada')).start({ people: PEOPLE })).import).toMatchObject({ problem: { code: 'NOT_ALLOWED' }, totals: [] });
  });

  it('takes nothing that another site’s page could send', async () => {
    expect(await cco.send('people.csv', PEOPLE, {})).toMatchObject({ status: 400, problem: { code: 'INVALID' } });
  });
});

describe('an import', () => {
  it('says what would happen, then does it', async () => {
    const { import: run } = await cco.start(FILES);
    expect(run).toMatchObject({ state: 'DRY_RUN', problem: null });
    expect(run!.files.find(({ kind }) => kind === 'COMMITMENTS')!.columns[1]).toEqual({ header: 'title', field: 'title', samples: ['Refund limits in the app', 'Answer within a day', 'A promise of nobody'] });
    expect(run!.totals).toContainEqual({ kind: 'COMMITMENTS', rows: 3, created: 2, updated: 0, unchanged: 0, importedWithWarning: 0, refused: 1 });
    expect(await rowsOf(cco, run!, 'REFUSED')).toEqual({ totalCount: 1, nodes: [{ line: 4, title: 'A promise of nobody', remarks: [{ warning: true, text: 'No silo is called “nowhere” here. Add it to the silos, or correct the row.' }] }] });
    expect(await list(cco)).toEqual([]);
    expect((await cco.apply(run!)).problem).toBeNull();
    expect((await list(cco)).map(({ title }) => title)).toEqual(['Refund limits in the app', 'Answer within a day']);
    expect(await asAdmin(`select count(*)::int as count from import_file where org_id = '${cco.orgId}' and run_id is not null and content is not null`)).toEqual([{ count: 0 }]);
  });

  it('is applied once', async () => {
    const { import: run } = await cco.start(FILES);
    expect(await cco.apply({ ...run!, version: 9 })).toMatchObject({ problem: { code: 'STALE' } });
    const once = await cco.apply(run!);
    expect(await cco.apply(once.import!)).toMatchObject({ problem: { code: 'WRONG_STATE' } });
    expect(await list(cco)).toHaveLength(2);
  });

  it('keeps formulas as the text that they are', async () => {
    await cco.bring({ ...FILES, commitments: `${FILES.commitments}K-9,"=HYPERLINK(""http://x.test"",""Pay"")",product,ben,provisional,\n` });
    expect((await list(cco)).at(-1)!.title).toBe('=HYPERLINK("http://x.test","Pay")');
  });

  it('refuses a row with too few or too many cells, and takes the others', async () => {
    const { import: run } = await cco.start({ commitments: commitments('K-20,Short', 'K-21,One comma, too many,product,ben,provisional,', 'K-22,Whole,product,ben,provisional,') });
    expect((await rowsOf(cco, run!, 'REFUSED')).nodes.map(({ line }) => line)).toEqual([2, 3]);
    expect(run!.totals[0]).toMatchObject({ created: 1, refused: 2 });
  });

  it('without a needed column waits for one to be chosen', async () => {
    const { import: run } = await cco.start({ commitments: 'ref no,title,owning_silo\nK-30,Mapped by hand,product\n' });
    expect(run).toMatchObject({ totals: [], problem: { code: 'INVALID', field: 'key' } });
    expect(run!.problem!.message).toContain('no column for “Key”');
    expect((await cco.apply(run!)).problem?.code).toBe('INVALID');
    const file = run!.files[0]!;
    const columns = [{ header: 'ref no', field: 'key' }, { header: 'title', field: 'title' }, { header: 'owning_silo', field: 'carriedBy' }];
    const twice = await cco.map({ id: run!.id, version: run!.version, files: [{ fileId: file.fileId, kind: 'COMMITMENTS', columns: [...columns, { header: 'ref no', field: 'title' }] }] });
    expect(twice.problem?.message).toContain('Two columns are chosen for “Title”');
    const mapped = await cco.map({ id: run!.id, version: run!.version, files: [{ fileId: file.fileId, kind: 'COMMITMENTS', columns }] });
    expect(mapped.import).toMatchObject({ version: 2, problem: null, totals: [{ created: 0, importedWithWarning: 1 }] });
    expect((await cco.apply(mapped.import!)).problem).toBeNull();
  });

  it('with a column that stands twice says so', async () => {
    const { import: run } = await cco.start({ commitments: 'key,title,title,owning_silo\nK-40,One,Two,product\n' });
    expect(run!.problem!.message).toContain('has the column “title” twice');
  });

  it('takes nothing of another organization', async () => {
    const other = await foundImporter(program, 'foreign');
    const { file } = await other.send('people.csv', PEOPLE);
    const { problem } = await cco.ask<{ startImport: { problem: { code: string } } }>(
      'mutation ($input: StartImportInput!) { startImport(input: $input) { problem { code } } }', { input: { files: [{ fileId: file!.fileId, kind: 'PEOPLE' }] } },
    ).then((data) => data.startImport);
    expect(problem.code).toBe('NOT_FOUND');
    const { import: theirs } = await other.start({ people: PEOPLE });
    expect((await cco.map({ id: theirs!.id, version: 1, files: [] })).problem?.code).toBe('NOT_FOUND');
    expect((await cco.apply(theirs!)).problem?.code).toBe('NOT_FOUND');
  });
});

describe('an import that something comes between', () => {
  it('is refused when it would do something else by now, and can be looked at again', async () => {
    const later = { ...FILES, commitments: commitments('K-1,Refund limits in the shop,product,ben,implementable,2026-10-01') };
    const { import: run } = await cco.start(later);
    const mine = (await list(cco))[0]!;
    await asAdmin(`update commitment set title = 'Limits that somebody renamed', version = version + 1 where id = '${mine.id}'`);
    const refused = await cco.apply(run!);
    expect(refused).toMatchObject({ problem: { code: 'STALE' }, import: { state: 'DRY_RUN' } });
    expect((await list(cco))[0]).toMatchObject({ title: 'Limits that somebody renamed', version: mine.version + 1 });
    const again = await cco.map({ id: run!.id, version: run!.version, files: [] });
    expect(again.import!.totals.find(({ kind }) => kind === 'COMMITMENTS')).toMatchObject({ importedWithWarning: 1 });
    expect((await cco.apply(again.import!)).problem).toBeNull();
    expect((await list(cco))[0]!.title).toBe('Limits that somebody renamed');
  });

  it('refuses the row of a whole that the file calls implemented while a part that its lead asked for first is open', async () => {
    const parted = await foundImporter(program, 'parted');
    const open = ['K-1,The whole,support,ada,provisional,2030-10-01', 'K-2,Its part,product,ben,provisional,2030-09-01'] as const;
    expect((await parted.apply((await parted.start({ ...FILES, commitments: commitments(...open) })).import!)).problem).toBeNull();
    const [whole, part] = await list(parted);
    await asAdmin(`insert into dependency (org_id, id, waiting_id, awaited_id, kind, needed, added_at) values ('${parted.orgId}', gen_random_uuid(), '${whole!.id}', '${part!.id}', 'PART', true, now())`);
    const done = open.map((row) => row.replace('provisional', 'implemented'));
    const { import: alone } = await parted.start({ commitments: commitments(done[0]!) });
    expect((await rowsOf(parted, alone!, 'REFUSED')).nodes).toMatchObject([{ title: 'The whole', remarks: [{ text: expect.stringContaining('C-2 is still open') }] }]);
    const { import: both } = await parted.start({ commitments: commitments(...done) });
    expect(both!.totals.find(({ kind }) => kind === 'COMMITMENTS')).toMatchObject({ updated: 2, refused: 0 });
  });

  it('leaves nothing when it fails half-way', async () => {
    const fresh = await foundImporter(program, 'half-way');
    const { import: run } = await fresh.start(FILES);
    await asAdmin(`create function fail_half_way() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
      create trigger fail_half_way before insert on imported_thing execute function fail_half_way()`);
    await expect(fresh.apply(run!)).rejects.toThrow();
    await asAdmin('drop trigger fail_half_way on imported_thing; drop function fail_half_way()');
    const left = await asAdmin(`select (select count(*) from commitment where org_id = '${fresh.orgId}') + (select count(*) from silo where org_id = '${fresh.orgId}')
      + (select count(*) from member where org_id = '${fresh.orgId}') + (select count(*) from fact where org_id = '${fresh.orgId}') as count`);
    expect(left.map(({ count }) => Number(count))).toEqual([2]);
    expect((await fresh.apply(run!)).problem).toBeNull();
    expect(await list(fresh)).toHaveLength(2);
  });
});
