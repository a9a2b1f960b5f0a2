import { randomUUID } from 'node:crypto';
import { sizeOf } from '#server/testing';
import { askByHttp } from './walls/browser.ts';
import { asRole } from './ask-database.ts';
import { startProgram, type Program } from './program.ts';
import { foundTenant, signIn, type Tenant } from './walls/tenants.ts';

/** `SAME_MUTATIONS=1000` is far more than anybody's browser repeats. */
const TIMES = sizeOf('SAME_MUTATIONS', 50);
const PROPOSE = `mutation ($input: ProposeCommitmentInput!) { proposeCommitment(input: $input) { commitment { id key title } problem { code field } } }`;
const STEP = (name: string) => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { commitment { id standing } problem { code field } } }`;

let program: Program;
let tenant: Tenant;
let lead: string;
let cco: string;
let contributor: string;
beforeAll(async () => {
  program = await startProgram({ POOL_SIZE: '8' });
  tenant = await foundTenant(program, 'acme');
  [lead, cco, contributor] = [await signIn(program, tenant, 'LEAD'), await signIn(program, tenant, 'CCO'), await signIn(program, tenant, 'CONTRIBUTOR')];
}, 60_000);
afterAll(() => program?.stop());

const promise = (title: string, clientMutationId: string | null) => ({ title, carriedBy: tenant.silos[0], promisedTo: tenant.silos[1], clientMutationId });
const ask = async (token: string, query: string, input: unknown) => askByHttp(program.url, token, { query, variables: { input } });
const rows = (text: string) => asRole(program.database.urls.admin, (sql) => sql<{ n: number }>(text)).then(([row]) => row!.n);
const commitments = () => rows('select count(*)::int as n from commitment');
const facts = () => rows("select count(*)::int as n from fact where subject_kind = 'commitment'");
const REFUSED = '"problem":{"code":"INVALID","field":"clientMutationId"}';

describe('the same mutation under one clientMutationId', () => {
  it('fifty times at once has one effect, and one answer', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: TIMES }, () => ask(cco, PROPOSE, promise('once', key))));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"title":"once"');
    expect(await commitments()).toBe(1);
    const told = await facts();
    await ask(cco, PROPOSE, promise('once', key));
    expect(await facts()).toBe(told);
  });

  it('without one has as many effects', async () => {
    const before = await commitments();
    await Promise.all([ask(cco, PROPOSE, promise('twice', null)), ask(cco, PROPOSE, promise('twice', null))]);
    expect(await commitments()).toBe(before + 2);
  });

  it('refuses another body, and another mutation with the same body', async () => {
    const key = randomUUID();
    const first = await ask(cco, PROPOSE, promise('first', key));
    const before = await commitments();
    expect(await ask(cco, PROPOSE, promise('second', key))).toContain(REFUSED);
    const id = /"id":"([^"]+)"/.exec(first)![1]!;
    const terms = { id, version: 1, ownerId: tenant.people.get('LEAD')!.memberId, on: '2199-03-15', clientMutationId: randomUUID() };
    expect(await ask(lead, STEP('acceptCommitment'), terms)).toContain('"problem":null');
    expect(await ask(lead, STEP('acceptCommitment'), terms)).toContain('"problem":null');
    expect(await ask(lead, STEP('completeCommitment'), terms)).toContain(REFUSED);
    expect(await commitments()).toBe(before);
  });

  it('is each member’s own, and may be sent again, corrected, after a refusal', async () => {
    const key = randomUUID();
    expect(await ask(cco, PROPOSE, promise('', key))).not.toContain('"problem":null');
    expect(await ask(cco, PROPOSE, promise('the CCO’s', key))).toContain('"title":"the CCO’s"');
    expect(await ask(contributor, PROPOSE, promise('a contributor’s', key))).toContain('"title":"a contributor’s"');
    for (const wrong of ['', 'k'.repeat(101)]) expect(await ask(cco, PROPOSE, promise('x', wrong))).toContain(REFUSED);
  });
});
