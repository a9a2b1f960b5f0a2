import { GraphQLSchemaHost } from '@nestjs/graphql';
import WebSocket from 'ws';
import { Relay } from '#server/jobs';
import { startProgram, type Program } from './program.ts';
import { askByHttp, askBySocket } from './walls/browser.ts';
import { addContents } from './walls/contents.ts';
import { fill, plansFor } from './walls/plans.ts';
import { foundTenant, signIn, type Tenant } from './walls/tenants.ts';

/** Anything that reads like the inside of the program. */
const INSIDE = /\n\s+at |node_modules|\.ts:\d|\bselect .+ from\b|SyntaxError|TypeError|syntax error at or near|permission denied|violates|INTERNAL/;

/** The goal is 50 ms on a machine of one's own; the build shares one. */
const QUICK_MS = 400;

let program: Program;
let tenant: Tenant;
let token: string;
beforeAll(async () => {
  program = await startProgram({ LOG_LEVEL: 'fatal' });
  tenant = await foundTenant(program, 'acme');
  await addContents(program, tenant, 'acme');
  await program.get(Relay).sealAll();
  token = await signIn(program, tenant, 'CCO');
}, 60_000);
afterAll(() => program?.stop());

const ask = (body: unknown) => askByHttp(program.url, token, body);

describe('too much', () => {
  const nested = (depth: number): string => (depth === 0 ? '{ name }' : `{ lead { posts { silo ${nested(depth - 1)} } } }`);
  const aliases = (count: number, field: string): string => `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

  it.each([
    ['depth', `{ silos ${nested(6)} }`],
    ['depth through a fragment', `fragment F on Silo { lead { posts { silo { lead { posts { silo { lead { posts { silo { name } } } } } } } } } } { silos { members { posts { silo { ...F } } } } }`],
    ['1,000 aliases', aliases(1000, 'lastChange')],
    ['100 aliased sign-ins', `mutation ${aliases(100, 'signIn(input: { email: "a@b.test", password: "x" }) { problem { code } }')}`],
    ['6 mutations', `mutation ${aliases(6, 'signOut { problem { code } }')}`],
    ['mutations hidden in a fragment', `mutation { ...M } fragment M on Mutation ${aliases(6, 'signOut { problem { code } }')}`],
    ['10,000 tokens', `{ ${'lastChange '.repeat(10_000)} }`],
    ['a circle of fragments', '{ silos { ...A } } fragment A on Silo { ...B } fragment B on Silo { ...A }'],
    ['directives', `{ lastChange ${'@include(if: true) '.repeat(100)} }`],
    ['introspection', '{ __schema { types { name } } }'],
    ['introspection of one type', '{ __type(name: "Silo") { fields { name } } }'],
  ])('%s is refused before anything runs, quickly', async (_what, query) => {
    let [answer, fastest] = ['', Infinity];
    for (let round = 0; round < 3 && fastest > QUICK_MS; round += 1) {
      const started = performance.now();
      answer = await ask({ query });
      fastest = Math.min(fastest, performance.now() - started);
    }
    expect(fastest).toBeLessThan(QUICK_MS);
    expect(answer).toMatch(/^400 /);
    expect(answer).not.toMatch(/"data"/);
    expect(answer).not.toMatch(INSIDE);
  });

  it('a page may be as large as it is allowed to, and not larger', async () => {
    for (const first of [1_000_000, 2_147_483_647, -1, 0]) {
      const answer = await ask({ query: 'query ($first: Int) { commitments(first: $first) { nodes { id } totalCount } }', variables: { first } });
      expect(answer).not.toMatch(INSIDE);
      expect(answer).toMatch(/^200 /);
    }
  });

  it('more requests at once than there are connections wait for their turn, and none for another', async () => {
    const query = '{ me { organization { name } homeSilo { name } organizations { name } } exampleMembers { name } silos { name } }';
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask({ query })));
    expect(new Set(answers.map((answer) => answer.slice(0, 12)))).toEqual(new Set(['200 {"data":']));
  });

  it('a body of more than a megabyte, several in one, and a form from elsewhere are refused', async () => {
    expect(await ask({ query: `# ${'x'.repeat(1_100_000)}\n{ lastChange }` })).toMatch(/^413 /);
    expect(await ask([{ query: '{ lastChange }' }, { query: '{ lastChange }' }])).toMatch(/^400 /);
    const form = await fetch(`${program.url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain', cookie: `throughline=${token}` }, body: '{"query":"{ lastChange }"}' });
    expect(form.status).toBe(400);
    const bare = await fetch(`${program.url}/graphql?query={lastChange}`, { headers: { cookie: `throughline=${token}` } });
    expect(bare.status).toBe(400);
  });

  it('tries to sign in are counted, also five in one document', async () => {
    const query = `mutation ${aliases(5, 'signIn(input: { email: "guess@acme.test", password: "x" }) { problem { code } }')}`;
    const answers: string[] = [];
    for (let round = 0; round < 3; round += 1) answers.push(await ask({ query }));
    expect(answers.join().match(/NOT_ALLOWED/g)).toHaveLength(10);
    expect(answers.join().match(/TOO_MANY/g)).toHaveLength(5);
  });
});

describe('by socket', () => {
  const say = (query: string, variables?: Record<string, unknown>) => askBySocket(program.url, token, { query, variables });

  it('a subscription is carried', async () => expect(await say('subscription { changes(after: 0) { number type } }')).toContain('organization.founded'));

  it.each([
    ['a query', '{ lastChange }'],
    ['a mutation', 'mutation { signOut { problem { code } } }'],
    ['what is no document', 'subscription {'],
    ['an unknown field', 'subscription { changes(after: 0) { secret } }'],
    ['1,000 aliases', `subscription { changes(after: 0) { ${Array.from({ length: 1000 }, (_, index) => `a${index}: number`).join(' ')} } }`],
    ['10,000 tokens', `subscription { changes(after: 0) { ${'number '.repeat(9_000)} } }`],
    ['a wrong argument', 'subscription { changes(after: "x") { number } }'],
  ])('%s is refused in words', async (_what, query) => {
    const answer = await say(query);
    expect(answer).toMatch(/"message":/);
    expect(answer).not.toMatch(/"data"/);
    expect(answer).not.toMatch(INSIDE);
  });

  it('what breaks is masked', async () => {
    const answer = await say('subscription ($after: Int!) { changes(after: $after) { number } }', { after: -2_147_483_648 });
    expect(answer).not.toMatch(/\n\s+at |node_modules/);
  });

  it('another origin, another path, and noise end the socket and nothing else', async () => {
    const open = (path: string, headers: Record<string, string>) => new Promise<string>((resolve) => {
      const socket = new WebSocket(`${program.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers });
      socket.on('open', () => (socket.terminate(), resolve('open')));
      socket.on('error', () => resolve('refused'));
    });
    expect(await open('/graphql', { origin: 'https://elsewhere.test' })).toBe('refused');
    expect(await open('/other', {})).toBe('refused');
    expect(await open('/graphql', { origin: program.url })).toBe('open');
    for (const noise of ['', '{', '[]', 'null', '{"type":"subscribe"}', '{"type":"connection_init"}{', '{"id":1,"type":"complete"}', 'x'.repeat(70_000)]) {
      await new Promise<void>((resolve) => {
        const socket = new WebSocket(`${program.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
        socket.on('open', () => socket.send(noise));
        socket.on('close', (_code, reason) => (expect(String(reason)).not.toMatch(/\n\s+at |node_modules/), resolve()));
        socket.on('error', () => undefined);
      });
    }
    expect(await ask({ query: '{ lastChange }' })).toMatch(/^200 /);
  });
});

describe('malformed', () => {
  const STRANGE: unknown[] = [
    null, true, 0, -1, 1e309, 2_147_483_648, 1.5, '', ' ', 'x'.repeat(5000), '\u0000', '\ud800', '\u202e', "' or 1=1 --", '"; drop table member; --', '%', '{{7*7}}', '../../etc/passwd',
    '01900000-0000-7000-8000-00000000000', '01900000-0000-7000-8000-000000000bad', '01900000-0000-7000-8000-000000000BAD', '[object Object]', 'constructor', '__proto__', [], [[]], [null], {}, { id: null }, { __proto__: 1 },
    '2026-02-30', '9999-12-31', '0000-00-00', '2026-13-45T99:99:99Z', '1e1000000000', 'NaN',
  ];

  it('values at every argument of every field break nothing and show nothing of the inside', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const plan of plansFor(program.get(GraphQLSchemaHost).schema).filter(({ operation, variables }) => operation !== 'subscription' && variables.length > 0)) {
      const whole = fill(plan, { inSlot: () => ['x'], isGiven: () => true });
      for (const [index, strange] of STRANGE.entries()) {
        const leaves = leavesOf(whole);
        const path = leaves[index % leaves.length]!;
        const answer = await ask({ query: plan.document, variables: withValue(whole, path, strange) });
        asked += 1;
        if (/^5/.test(answer) || INSIDE.test(answer)) wrong.push(`${plan.field} ${path.join('.')} = ${JSON.stringify(strange)?.slice(0, 60)}: ${answer.slice(0, 300)}`);
        token = answer.includes('NOT_SIGNED_IN') ? await signIn(program, tenant, 'CCO') : token;
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  }, 120_000);

  it('bodies, headers, cookies and addresses break nothing', async () => {
    const bodies = ['', '{', 'null', '[]', '1', '"x"', '{"query":1}', '{"query":null}', '{"query":""}', '{"query":"{"}', '{"query":"query A{lastChange} query B{lastChange}"}', '{"query":"{lastChange}","variables":[]}',
      '{"query":"{lastChange}","variables":"x"}', '{"query":"{lastChange}","operationName":{}}', '{"query":"{lastChange}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}', `{"query":"${'{a'.repeat(3000)}"}`];
    for (const body of bodies) expect({ body: body.slice(0, 60), answer: await ask(body) }).toEqual({ body: body.slice(0, 60), answer: expect.not.stringMatching(/^5|\n\s+at |node_modules/) });
    for (const path of ['/', '/%', '/%00', '/graphql/%ff', '/..%2f..%2fetc/passwd', `/${'x'.repeat(5000)}`, '/graphql?query=%', '/assets/../../package.json', '/livez/x']) {
      const answer = await fetch(program.url + path, { headers: { cookie: 'throughline=%00; throughline==; =' } });
      const text = await answer.text();
      expect({ path: path.slice(0, 40), status: answer.status, inside: INSIDE.test(text) }).toEqual({ path: path.slice(0, 40), status: expect.any(Number), inside: false });
      expect(answer.status).toBeLessThan(500);
    }
    for (const type of ['text/html', 'application/xml', 'application/json; charset=klingon', 'multipart/form-data; boundary=x']) {
      const answer = await fetch(`${program.url}/graphql`, { method: 'POST', headers: { 'content-type': type, 'x-throughline': 'spec' }, body: '{"query":"{lastChange}"}' });
      expect({ type, status: answer.status, inside: INSIDE.test(await answer.text()) }).toEqual({ type, status: expect.any(Number), inside: false });
      expect(answer.status).toBeLessThan(500);
    }
    expect(await ask({ query: '{ lastChange }' })).toMatch(/^200 /);
  });
});

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))];
}

function withValue(whole: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const copy = structuredClone(whole) as Record<string, unknown>;
  copy[first] = withValue(copy[first], rest, value);
  return copy;
}
