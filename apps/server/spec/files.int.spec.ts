import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignIns } from '#server/access';
import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { pass, settle, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const ABSENT = '01910000-0000-7000-8000-00000000000a';

type Kept = { status: number; file: { id: string; name: string; mediaType: string; picture: boolean; note: string; size: number; sha256: string } | null; problem: { code: string; message: string } | null };

/** One person's browser, with the ways to files. */
const personOf = async (program: Program, company: Company, memberId: Company['members']['ada']) => {
  const caller = await company.as(memberId);
  const account = await asRole(program.database.urls.admin, (sql) => sql<{ id: string }>('select account_id as id from member where id = $1', [memberId]));
  const cookie = `throughline=${await program.get(SignIns).begin(account[0]!.id as never, { orgId: company.orgId, memberId })}`;
  const send = async (name: string, body: Buffer | string, headers: Record<string, string> = { 'x-throughline': 'spec' }): Promise<Kept> => {
    const response = await fetch(`${program.url}/files?name=${encodeURIComponent(name)}`, { method: 'POST', headers: { cookie, ...headers }, body: body as never });
    return { status: response.status, ...((await response.json()) as Omit<Kept, 'status'>) };
  };
  const open = (id: string, headers = {}) => fetch(`${program.url}/files/${id}`, { headers: { cookie, ...headers } });
  const say = async (about: string, fileIds: readonly string[], text = '') => {
    const { data, errors } = await caller.ask<{ writeComment: { comment: { id: string; version: number; files: { id: string; name: string; path: string }[] } | null; problem: { code: string; field: string | null } | null } }>(
      'mutation ($input: WriteCommentInput!) { writeComment(input: $input) { comment { id version files { id name path } } problem { code field } } }', { input: { kind: 'COMMITMENT', subjectId: about, text, fileIds } });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.writeComment;
  };
  return { caller, cookie, send, open, say };
};
type Person = Awaited<ReturnType<typeof personOf>>;

const promise = async (ada: Caller, company: Company): Promise<string> =>
  (await step(ada, 'proposeCommitment', { title: 'Refund limits', carriedBy: company.silos.product, on: new Date(Date.now() + 9e8).toISOString().slice(0, 10) })).commitment.id;

/** Claims that Product's promise is done, with files to show it. */
const deliverWith = async ({ caller }: Person, id: string, fileIds: readonly string[], evidence = '') => {
  const { data, errors } = await caller.ask<{ deliverCommitment: { commitment: { standing: string; version: number; deliveries: { proofs: { kind: string; title: string; fileId: string; file: { name: string; path: string } | null }[] }[] }; problem: { code: string; field: string } | null } }>(
    `mutation ($input: DeliverCommitmentInput!) { deliverCommitment(input: $input) { commitment { standing version deliveries { proofs { kind title fileId file { name path } } } } problem { code field } } }`,
    { input: { id, version: 1, evidence, fileIds } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.deliverCommitment;
};

describe.each(['DATABASE', 'DISK'] as const)('files in the %s', (place) => {
  let program: Program;
  let company: Company;
  let ada: Person;
  let ben: Person;
  let id: string;
  let folder: string;
  const kept = () => (place === 'DISK'
    ? readdir(folder, { recursive: true, withFileTypes: true }).then((entries) => entries.filter((entry) => entry.isFile()).length)
    : asRole(program.database.urls.admin, async (sql) => (await sql<{ count: number }>('select count(distinct file_id)::int as count from file_chunk'))[0]!.count));
  const rows = () => asRole(program.database.urls.admin, async (sql) => (await sql<{ count: number }>('select count(*)::int as count from file'))[0]!.count);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'));
    program = await startProgram(place === 'DISK' ? { FILE_FOLDER: folder, LARGEST_FILE_MB: '2' } : { LARGEST_FILE_MB: '2' });
    company = await foundCompany(program, 'acme');
    ada = await personOf(program, company, company.members.ada);
    ben = await personOf(program, company, company.members.ben);
    id = await promise(ada.caller, company);
  });
  afterAll(async () => {
    await program?.stop();
    await rm(folder, { recursive: true });
  });

  it('come back as they were sent, to whoever reads what they belong to', async () => {
    const content = Buffer.concat([PNG, Buffer.alloc(1_300_000, 7)]);
    const { status, file } = await ada.send('chart.png', content);
    expect({ status, file }).toMatchObject({ status: 201, file: { name: 'chart.png', mediaType: 'image/png', picture: true, note: '', size: content.length, sha256: createHash('sha256').update(content).digest('hex') } });
    expect((await ben.open(file!.id)).status).toBe(404);
    expect((await ada.open(file!.id)).status).toBe(200);
    const said = await ada.say(id, [file!.id]);
    expect(said).toMatchObject({ problem: null, comment: { files: [{ id: file!.id, name: 'chart.png', path: `/files/${file!.id}` }] } });
    const opened = await ben.open(file!.id);
    expect(Buffer.from(await opened.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': 'image/png', 'content-disposition': `inline; filename="chart.png"; filename*=UTF-8''chart.png`, 'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'cache-control': 'private, no-cache', 'content-length': String(content.length),
    });
    expect((await ben.open(file!.id, { 'if-none-match': opened.headers.get('etag') })).status).toBe(304);
  });

  it('are told when they are not what their name says, and never shown in their place unless safe', async () => {
    const renamed = await ada.send('invoice.pdf', PNG);
    expect(renamed.file).toMatchObject({ name: 'invoice.pdf.png', mediaType: 'image/png', note: 'Its name says PDF, its content is PNG; it is kept as what it is.' });
    const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const [name, body] of [['drawing.svg', script], ['drawing.svg', `<?xml version="1.0"?>${script}`], ['page.html', '<html><script>alert(1)</script></html>'], ['photo.png', '<script>alert(1)</script>']] as const) {
      const { file } = await ada.send(name, body);
      expect(file).toMatchObject({ picture: false, mediaType: 'text/plain; charset=utf-8' });
      const opened = await ada.open(file!.id);
      expect(opened.headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(opened.headers.get('content-security-policy')).toContain('sandbox');
    }
    expect((await ada.send('../../etc/pass\u202ewd\r\nX: y.txt', 'x')).file).toMatchObject({ name: 'passwd X_ y.txt' });
    expect((await ada.send('Übersicht.csv', 'a;b')).file!.name).toBe('Übersicht.csv');
  });

  it('are refused when they are too large, empty, or sent from another site, and leave nothing', async () => {
    const before = [await rows(), await kept()];
    expect(await ada.send('big.bin', Buffer.alloc(2_000_001))).toMatchObject({ status: 413, file: null, problem: { code: 'TOO_MANY', message: expect.stringContaining('at most 2 MB') } });
    expect(await ada.send('empty.txt', '')).toMatchObject({ status: 422, problem: { code: 'INVALID' } });
    expect((await fetch(`${program.url}/files?name=x`, { method: 'POST', headers: { cookie: ada.cookie }, body: 'x' })).status).toBe(400);
    expect((await fetch(`${program.url}/files?name=x`, { method: 'POST', headers: { 'x-throughline': 'spec' }, body: 'x' })).status).toBe(401);
    expect((await fetch(`${program.url}/files/${ABSENT}`)).status).toBe(401);
    const olga = await personOf(program, company, company.members.olga);
    expect((await olga.send('x.txt', 'x')).status).toBe(403);
    expect([await rows(), await kept()]).toEqual(before);
  });

  it('are refused before they have come whole, and one that breaks off leaves nothing', async () => {
    const before = [await rows(), await kept()];
    const sent = await new Promise<number>((resolve) => {
      const request = httpRequest(`${program.url}/files?name=endless`, { method: 'POST', headers: { cookie: ada.cookie, 'x-throughline': 'spec' } }, (response) => {
        resolve(response.statusCode!);
        request.destroy();
      });
      request.on('error', () => undefined);
      const more = () => { while (!request.destroyed && request.write(Buffer.alloc(65_536))); };
      request.on('drain', more);
      more();
    });
    expect(sent).toBe(413);
    await new Promise<void>((resolve) => {
      const request = httpRequest(`${program.url}/files?name=half`, { method: 'POST', headers: { cookie: ada.cookie, 'x-throughline': 'spec', 'content-length': '1000' } });
      request.on('error', () => resolve());
      request.on('close', () => resolve());
      request.write('half', () => setTimeout(() => request.destroy(), 50));
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([await rows(), await kept()]).toEqual(before);
  });

  it('of others are attached by nobody, absent and foreign alike, and not twice to different things', async () => {
    const other = await foundCompany(program, 'other');
    const stranger = await personOf(program, other, other.members.ada);
    const { file } = await ada.send('ours.txt', 'ours');
    const theirs = await stranger.send('theirs.txt', 'theirs');
    const refused = await ada.say(id, [ABSENT], 'x');
    expect(refused).toMatchObject({ comment: null, problem: { code: 'NOT_FOUND', field: 'fileIds' } });
    expect(await ada.say(id, [theirs.file!.id], 'x')).toEqual(refused);
    expect(await ben.say(id, [file!.id], 'x')).toEqual(refused);
    await ada.say(id, [file!.id]);
    expect(await ada.say(await promise(ada.caller, company), [file!.id], 'x')).toEqual(refused);
    const [absent, foreign] = await Promise.all([stranger.open(ABSENT), stranger.open(file!.id)]);
    expect([absent.status, await absent.text()]).toEqual([foreign.status, await foreign.text()]);
    const seen = await stranger.caller.ask<{ file: null }>('query ($id: ID!) { file(id: $id) { name } }', { id: file!.id });
    expect(seen.data.file).toBeNull();
    expect((await stranger.open('not-an-id')).status).toBe(404);
  });

  it('show a delivery: the receiving side opens them, and no comment takes them away', async () => {
    const { silos, members } = company;
    const on = new Date(Date.now() + 9e8).toISOString().slice(0, 10);
    const promised = (await step(ben.caller, 'proposeCommitment', { title: 'Limits', carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on })).commitment.id;
    const other = await foundCompany(program, 'elsewhere');
    const stranger = await personOf(program, other, other.members.ada);
    const [mine, theirs, said, foreign] = [await ben.send('report.txt', 'all done'), await ada.send('mine.txt', 'x'), await ben.send('said.txt', 'said'), await stranger.send('x.txt', 'x')];
    const { comment } = await ben.say(promised, [said.file!.id]);
    const refused = await deliverWith(ben, promised, [mine.file!.id, ABSENT]);
    expect(refused).toMatchObject({ problem: { code: 'NOT_FOUND', field: 'fileIds' }, commitment: { standing: 'ACCEPTED', deliveries: [] } });
    for (const fileId of [foreign.file!.id, theirs.file!.id, said.file!.id, 'no id']) expect(await deliverWith(ben, promised, [mine.file!.id, fileId])).toEqual(refused);
    expect((await ada.open(mine.file!.id)).status).toBe(404);

    const done = await deliverWith(ben, promised, [mine.file!.id]);
    const proofs = [{ kind: 'FILE', title: 'report.txt', fileId: mine.file!.id, file: { name: 'report.txt', path: `/files/${mine.file!.id}` } }];
    expect(done).toMatchObject({ problem: null, commitment: { standing: 'DELIVERED', deliveries: [{ proofs }] } });
    const opened = await ada.open(mine.file!.id);
    expect([opened.status, await opened.text(), opened.headers.get('x-content-type-options')]).toEqual([200, 'all done', 'nosniff']);
    expect((await stranger.open(mine.file!.id)).status).toBe(404);
    expect((await ben.say(promised, [mine.file!.id], 'And once more')).problem).toMatchObject({ code: 'NOT_FOUND' });
    expect(comment).not.toBeNull();
    expect((await deliverWith(ben, promised, [])).problem?.code).toBe('STALE');
  });

  it('go with a comment that is taken back, and when nobody attaches them within a day', async () => {
    const start = await kept();
    const [used, unused] = [await ada.send('used.txt', 'used'), await ada.send('unused.txt', 'unused')];
    const { comment } = await ada.say(id, [used.file!.id], 'See this.');
    await ada.caller.ask('mutation ($input: TakeBackCommentInput!) { takeBackComment(input: $input) { problem { code } } }', { input: { id: comment!.id, version: comment!.version } });
    expect((await ada.open(used.file!.id)).status).toBe(404);
    await settle(program);
    expect(await kept()).toBe(start + 1);
    await pass(program, company.orgId, 2);
    expect((await ada.open(unused.file!.id)).status).toBe(404);
    // What earlier tests sent and never attached is gone by now too.
    expect(await kept()).toBeLessThanOrEqual(start);
    expect(await rows()).toBeGreaterThan(await kept());
  });
});
