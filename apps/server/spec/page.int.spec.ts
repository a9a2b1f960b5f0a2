import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';
import { toldIn as dataIn, visit as visitAt } from './visit.ts';

const INDEX = `<!doctype html>
<head>
    <script type="module" crossorigin src="/assets/entry.js"></script>
    <link rel="stylesheet" href="/assets/entry.css">
</head>
<body>
    <div id="root"></div>
</body>`;
const MANIFEST = {
  'main.tsx': { file: 'assets/entry.js', css: ['assets/entry.css'] },
  'pages/home.tsx': { file: 'assets/home.js', imports: ['_part.js', 'main.tsx'], css: ['assets/home.css'] },
  '_part.js': { file: 'assets/part.js', imports: ['pages/home.tsx'], css: ['assets/part.css'] },
};
// Stands for the built apps/web/draw.tsx: asks what a page would, and shows it.
const DRAWER = `
  export const moduleAt = () => 'pages/home.tsx';
  export async function draw({ href, ask }) {
    if (href === '/broken') throw new Error('This page cannot be drawn.');
    if (href === '/later') await new Promise((go) => setTimeout(go, 1500));
    if (href === '/slow') {
      await new Promise((go) => setTimeout(go, 4000));
      throw new Error('Nobody waits for it any more.');
    }
    const me = await ask({ operationName: 'Me', query: 'query Me { me { member { name } organization { name } } }', variables: {} });
    const list = await ask({ query: '{ commitments(first: 5) { nodes { title } } }', variables: {} });
    const secret = await ask({ query: '{ nothingOfThisName }', variables: {} });
    return { html: '<h1>' + me.data.me?.member.name + '</h1>', data: { me, list, secret } };
  }`;

/** A built client in a folder of its own. */
const built = async (drawer: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-page-'));
  const files = { 'web/index.html': INDEX, 'web/.vite/manifest.json': JSON.stringify(MANIFEST), 'web/assets/entry.js': '', 'server/draw.mjs': drawer };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return join(folder, 'web');
};

let program: Program;
let acme: Company;
let other: Company;
let ada: Caller;
beforeAll(async () => {
  program = await startProgram({ WEB_ROOT: await built(DRAWER) });
  acme = await foundCompany(program, 'acme');
  other = await foundCompany(program, 'other');
  ada = await acme.as(acme.members.ada);
  const promise = { title: 'End </script><script>alert(1)</script> it\u2028now', carriedBy: acme.silos.support, promisedTo: acme.silos.product, ownerId: acme.members.ada };
  expect((await step(ada, 'proposeCommitment', { ...promise, on: await dayAhead(program, acme.orgId, 30) })).problem).toBeNull();
});
afterAll(() => program?.stop());

const visit = (caller: Caller | null, path?: string, more?: Record<string, string>, at = program) => visitAt(at, caller, path, more);
type Told = { me: { data: { me: unknown } }; list: { data: { commitments: { nodes: { title: string }[] } } }; secret: { data?: unknown; errors?: { message: string }[] } };
const toldIn = (text: string) => dataIn<Told>(text);

test('to somebody signed in it comes drawn, with what it asked for as them, and is kept by nobody', async () => {
  const { headers, text } = await visit(ada);
  expect(headers['cache-control']).toBe('private, no-store');
  expect(headers['vary']).toContain('Cookie');
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(text).toContain('<div id="root"><h1>Ada</h1></div>');
  expect(toldIn(text)!.me.data.me).toEqual({ member: { name: 'Ada' }, organization: { name: 'acme Ltd' } });
});

test('a text with the end of a script in it stays a text', async () => {
  const { text } = await visit(ada);
  expect(text).not.toContain('alert(1)</script>');
  expect(text).not.toContain('\u2028');
  expect(toldIn(text)!.list.data.commitments.nodes).toEqual([{ title: 'End </script><script>alert(1)</script> it\u2028now' }]);
});

test('what it asks goes the way of every document: unknown fields are refused, and another organization sees nothing of it', async () => {
  expect(toldIn((await visit(ada)).text)!.secret).toMatchObject({ errors: [expect.anything()] });
  const { text } = await visit(await other.as(other.members.ben));
  expect(toldIn(text)!.list.data.commitments.nodes).toEqual([]);
  expect(text).not.toContain('acme');
});

test.each([
  ['without a sign-in', null, '/', {}],
  ['with a sign-in that never was', 'unknown', '/', {}],
  ['when it is fetched and not gone to', 'ada', '/', { 'sec-fetch-mode': 'cors' }],
  ['when it cannot be drawn', 'ada', '/broken', {}],
] as const)('%s it comes empty, with all that the browser needs to draw it', async (_case, who, path, more) => {
  const headers = who === 'unknown' ? { cookie: `throughline=${'x'.repeat(40)}` } : more;
  const { status, text } = await visit(who === 'ada' ? ada : null, path, headers);
  expect(status).toBe(200);
  expect(toldIn(text)).toBeNull();
  expect(text).toContain('<div id="root"></div>');
  expect(text).toContain('src="/assets/entry.js"');
});

test('it comes empty from a program whose drawer cannot be loaded, and that program goes on', async () => {
  const broken = await startProgram({ WEB_ROOT: await built("throw new Error('No drawing today.');") });
  try {
    const company = await foundCompany(broken, 'acme');
    const someone = await company.as(company.members.ada);
    for (let time = 0; time < 2; time += 1) {
      const { status, text } = await visit(someone, '/', {}, broken);
      expect({ status, drawn: toldIn(text) }).toEqual({ status: 200, drawn: null });
      expect(text).toContain('<div id="root"></div>');
    }
  } finally {
    await broken.stop();
  }
});

test('whoever comes while four are drawn, or waits for one for three seconds, gets it empty; afterwards it comes drawn again', async () => {
  const slow = Array.from({ length: 4 }, () => visit(ada, '/slow'));
  await new Promise((go) => setTimeout(go, 300));
  const fifth = await visit(ada);
  expect(fifth.headers['cache-control']).toBe('no-cache');
  expect(fifth.text).toBe(INDEX);
  for (const { text, took } of await Promise.all(slow)) expect({ drawn: toldIn(text), inTime: took < 3_900 }).toEqual({ drawn: null, inTime: true });
  expect(toldIn((await visit(ada)).text)).not.toBeNull();
});

test('a visitor’s page is asked for again by its tag only', async () => {
  const { headers } = await visit(null);
  expect(headers['cache-control']).toBe('no-cache');
  expect((await visit(null, '/', { 'if-none-match': headers['etag']! })).status).toBe(304);
});

test('styles of the page’s module stand in its head once, what makes it alive at its end', async () => {
  const { text } = await visit(ada);
  const [head, rest] = text.split('<div id="root">') as [string, string];
  expect([...head.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['/assets/entry.css', '/assets/home.css', '/assets/part.css']);
  expect([...rest.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, href]) => href)).toEqual(['/assets/entry.js', '/assets/home.js', '/assets/part.js']);
});

test('the head is on its way before the page is drawn, packed or not', async () => {
  const plain = await visit(ada, '/later');
  const packed = await visit(ada, '/later', { 'accept-encoding': 'gzip' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  for (const first of [plain.first.toString(), gunzipSync(packed.first, { finishFlush: constants.Z_SYNC_FLUSH }).toString()]) {
    expect(first).toContain('/assets/home.css');
    expect(first).not.toContain('Ada');
  }
});

test('who asks is found once, however many things the page asks', async () => {
  const statements = await statementsOf(() => visit(ada));
  expect(statements.filter((text) => text.includes('from sign_in')).length).toBe(1);
});
