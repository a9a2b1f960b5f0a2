import { address } from '../address.ts';
import { Caller } from '../caller.ts';

type Person = { memberId: string; name: string; post: string };

async function become(name: string): Promise<Caller> {
  const caller = new Caller();
  const { data } = await caller.ask<{ exampleMembers: Person[] }>('{ exampleMembers { memberId name post } }');
  const { memberId } = data!.exampleMembers.find((person) => person.name === name)!;
  await caller.ask('mutation ($id: ID!) { becomeExampleMember(memberId: $id) { problem { message } } }', { id: memberId });
  return caller;
}

const found = async (key: string): Promise<Caller> => {
  const caller = new Caller();
  const input = { name: `${key} Ltd`, key, zone: 'Europe/Berlin', yourName: 'Nora Quist', email: `nora@${key}.test`, password: 'long enough to be one' };
  const answer = await caller.ask<{ foundOrganization: { problem: unknown } }>(
    'mutation ($input: FoundOrganizationInput!) { foundOrganization(input: $input) { problem { message } } }',
    { input },
  );
  expect(answer.data?.foundOrganization.problem).toBeNull();
  return caller;
};

const LIST = `query ($after: String) { commitments(first: 25, after: $after) {
  nodes { id key title face agreedOn originalOn slipCount carriedBy { name } promisedTo { name } owner { name } } totalCount pageInfo { hasNextPage endCursor } } }`;
type List = { commitments: { nodes: { id: string; title: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } };

describe('from outside, over GraphQL', () => {
  it('serves alive and ready, with the headers that keep a page safe', async () => {
    expect((await fetch(address('/livez'))).status).toBe(200);
    const page = await fetch(address('/'));
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-powered-by')).toBeNull();
  });

  it('shows the CCO of the example company the whole list, page by page', async () => {
    const mina = await become('Mina Okafor');
    const titles = new Set<string>();
    let after: string | null = null;
    let total = 0;
    do {
      const { data }: { data?: List | null } = await mina.ask<List>(LIST, { after });
      for (const node of data!.commitments.nodes) titles.add(node.title);
      total = data!.commitments.totalCount;
      after = data!.commitments.pageInfo.hasNextPage ? data!.commitments.pageInfo.endCursor : null;
    } while (after);
    expect(titles.size).toBe(total);
    expect(total).toBeGreaterThanOrEqual(60);
    expect(titles).toContain('Share the fitters’ calendar with customer service');
  });

  it('keeps two organizations apart: nothing of one is there for the other', async () => {
    const mina = await become('Mina Okafor');
    const nora = await found('quist');
    const { data } = await mina.ask<List>(LIST);
    const { id } = data!.commitments.nodes[0]!;
    expect((await nora.ask<List>(LIST)).data!.commitments.totalCount).toBe(0);
    const ask = 'query ($id: ID!) { commitment(id: $id) { title } silos { name } members { name } }';
    expect((await nora.ask(ask, { id })).data).toEqual({ commitment: null, silos: [], members: [{ name: 'Nora Quist' }] });
    const clock = await nora.ask<{ moveClock: { problem: { code: string } } }>('mutation { moveClock(days: 1) { problem { code } } }');
    expect(clock.data!.moveClock.problem.code).toBe('NOT_ALLOWED');
  });

  it('lets an observer read and propose nothing', async () => {
    const ingrid = await become('Ingrid Solberg');
    expect((await ingrid.ask<List>(LIST)).data!.commitments.totalCount).toBeGreaterThan(0);
    const propose = await ingrid.ask('mutation ($input: ProposeCommitmentInput!) { proposeCommitment(input: $input) { problem { code } } }', {
      input: { title: 'x', carriedBy: '00000000-0000-7000-8000-000000000000' },
    });
    expect(propose.errors?.[0]?.extensions?.code).toBe('NOT_ALLOWED');
  });

  it('answers a request from another page, and one that is no JSON, with a refusal and not with a fault', async () => {
    const post = (headers: Record<string, string>, body: string) => fetch(address('/graphql'), { method: 'POST', headers, body });
    expect((await post({ 'content-type': 'text/plain' }, '{"query":"{ me { email } }"}')).status).toBe(400);
    expect((await post({ 'content-type': 'application/json', 'x-throughline': 'e2e' }, '{"query":')).status).toBe(400);
    const deep = await new Caller().ask(`{ silos ${'{ lead { posts { silo '.repeat(6)} { id } ${'} } }'.repeat(6)} }`);
    expect(deep.errors?.length).toBeGreaterThan(0);
    expect((await new Caller().ask('{ __schema { types { name } } }')).data ?? null).toBeNull();
  });
});
