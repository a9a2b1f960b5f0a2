import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, parse, subscribe, type ExecutionResult } from 'graphql';
import type { Viewer } from '#server/access';
import { enforcePolicies } from './enforce-policies.ts';

const DIRECTIVES = 'directive @policy(to: String!) on FIELD_DEFINITION directive @subject on OBJECT ';
const SAFE = `
  type Query { silo: Silo @policy(to: "list.read") open: Int @policy(to: "PUBLIC") mine: Int @policy(to: "MEMBER") }
  type Mutation { rule: Int @policy(to: "escalation.rule") leave: Int @policy(to: "SIGNED_IN") }
  type Subscription { beats: Int @policy(to: "MEMBER") }
  type Silo @subject { id: ID! name: String lead: Member @policy(to: "list.read") }
  type Member @subject { id: ID! }`;

const schemaOf = (sdl: string, resolvers = {}) => makeExecutableSchema({ typeDefs: DIRECTIVES + sdl, resolvers });
const faultsIn = (sdl: string): string => {
  try {
    enforcePolicies(schemaOf(sdl));
    return '';
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).join(' ');
  }
};

describe('a schema that declares its policies', () => {
  it('is served', () => expect(faultsIn(SAFE)).toBe(''));

  it.each([
    ['a query without a policy', SAFE.replace(' @policy(to: "MEMBER") }', ' }'), 'Query.mine declares no policy.'],
    ['a mutation without a policy', SAFE.replace(' @policy(to: "escalation.rule")', ''), 'Mutation.rule declares no policy.'],
    ['a subscription without a policy', SAFE.replace('beats: Int @policy(to: "MEMBER")', 'beats: Int'), 'Subscription.beats declares no policy.'],
    ['a field to another subject', SAFE.replace('lead: Member @policy(to: "list.read")', 'lead: Member'), 'Silo.lead declares no policy.'],
    ['a list of another subject', SAFE.replace('lead: Member @policy(to: "list.read")', 'members: [Member!]!'), 'Silo.members declares no policy.'],
    ['a subject inside a page', `${SAFE} type Page { node: Silo }`, 'Page.node declares no policy.'],
    ['a subject inside a union', `${SAFE} union Thing = Silo | Page type Page { of: Thing }`, 'Page.of declares no policy.'],
    ['a subject behind an interface', `${SAFE} interface Named { name: String } type Page { of: Named } type Post implements Named @subject { id: ID! name: String }`, 'Page.of declares no policy.'],
    ['an action that is not in the table', SAFE.replace('list.read', 'list.delete'), 'Query.silo declares "list.delete", which is not in the table of posts and actions. Query.silo declares no policy.'],
    ['a type with an id that is no subject', SAFE.replace('type Member @subject', 'type Member'), 'Member has an id but is not marked @subject.'],
  ])('%s refuses to start', (_case, sdl, fault) => expect(faultsIn(sdl)).toBe(fault));
});

describe('the gate', () => {
  const member = (kind: 'SPONSOR' | 'OBSERVER' | 'LEAD'): Viewer =>
    ({ accountId: 'a', member: { orgId: 'o', memberId: 'm', posts: [{ memberId: 'm', kind }], mayStandInFor: [] } }) as unknown as Viewer;
  const nowhere = { accountId: 'a', member: null } as unknown as Viewer;
  let reached: string[] = [];
  const reach = (name: string) => () => (reached.push(name), 1);
  async function* beats() {
    reached.push('beats');
    yield { beats: 1 };
  }
  const schema = enforcePolicies(schemaOf(SAFE, {
    Query: { open: reach('open'), mine: reach('mine'), silo: () => ({ id: 's', lead: { id: 'm' } }) },
    Mutation: { rule: reach('rule'), leave: reach('leave') },
    Subscription: { beats: { subscribe: beats } },
  }));
  const ask = async (query: string, viewer: Viewer | null) => {
    const result = await execute({ schema, document: parse(query), contextValue: { scope: { viewer } } }) as ExecutionResult;
    return result.errors?.map(({ extensions }) => extensions.code).join() ?? 'PASS';
  };
  beforeEach(() => (reached = []));

  it.each([
    ['{ open }', null, 'PASS', ['open']],
    ['{ mine }', null, 'NOT_SIGNED_IN', []],
    ['{ mine }', nowhere, 'NOT_ALLOWED', []],
    ['{ mine }', member('OBSERVER'), 'PASS', ['mine']],
    ['mutation { leave }', null, 'NOT_SIGNED_IN', []],
    ['mutation { leave }', nowhere, 'PASS', ['leave']],
    ['mutation { rule }', null, 'NOT_SIGNED_IN', []],
    ['mutation { rule }', member('LEAD'), 'NOT_ALLOWED', []],
    ['mutation { rule }', member('SPONSOR'), 'PASS', ['rule']],
    ['mutation { a: rule b: leave }', member('LEAD'), 'NOT_ALLOWED', ['leave']],
    ['{ silo { name lead { id } } }', null, 'NOT_SIGNED_IN', []],
    ['{ silo { name lead { id } } }', member('LEAD'), 'PASS', []],
  ] as const)('%s', async (query, viewer, verdict, ran) => {
    expect(await ask(query, viewer)).toBe(verdict);
    expect(reached).toEqual(ran);
  });

  it('stands before a subscription begins, not before each of its events', async () => {
    const begin = (viewer: Viewer | null) => subscribe({ schema, document: parse('subscription { beats }'), contextValue: { scope: { viewer } } });
    expect((await begin(null) as ExecutionResult).errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
    expect(reached).toEqual([]);
    const stream = await begin(member('LEAD')) as AsyncGenerator<ExecutionResult>;
    expect((await stream.next()).value.data).toEqual({ beats: 1 });
  });

  it('lets no text through that cannot be kept, also deep inside and in fields without a policy', async () => {
    const open = enforcePolicies(schemaOf(`type Query { find(by: By): Int @policy(to: "PUBLIC") page: Page @policy(to: "PUBLIC") } input By { words: [String] } type Page { part(of: String): Int }`,
      { Query: { find: reach('find'), page: () => ({}) }, Page: { part: reach('part') } }));
    const say = async (query: string) => (await execute({ schema: open, document: parse(query), contextValue: { scope: { viewer: null } } }) as ExecutionResult).errors?.[0]?.extensions.code;
    expect(await say('{ find(by: { words: ["a", "b\\u0000"] }) }')).toBe('BAD_USER_INPUT');
    expect(await say('{ page { part(of: "\\u0000") } }')).toBe('BAD_USER_INPUT');
    expect(reached).toEqual([]);
    expect(await say('{ find(by: { words: ["a", null] }) page { part(of: "x") } }')).toBeUndefined();
    expect(reached).toEqual(['find', 'part']);
  });

  it('names the mutation that runs, for what must know it', async () => {
    const scope = { viewer: member('SPONSOR'), mutation: '' };
    await execute({ schema, document: parse('mutation { leave rule }'), contextValue: { scope } });
    expect(scope.mutation).toBe('rule');
  });
});
