import { buildSchema, graphql } from 'graphql';
import { tryEverySlot, type Matrix } from './matrix.ts';
import { plansFor } from './plans.ts';

const OWN = '01900000-0000-7000-8000-0000000000aa';
const ABSENT = { id: '01900000-0000-7000-8000-0000000000bb', word: 'no-such' };
const FOREIGN = { id: '01900000-0000-7000-8000-0000000000cc', word: 'quokka-silo-key' };

const schema = buildSchema(`
  type Query { thing(id: ID!): Thing things(filter: Filter, first: Int): [Thing!]! named(key: String!): Thing }
  type Mutation { change(input: Change!): Payload! }
  input Filter { owner: Owner text: String }
  input Owner { ids: [ID!] }
  input Change { id: ID! version: Int! withIds: [ID!] note: String clientMutationId: String }
  type Payload { thing: Thing code: String }
  type Thing { id: ID! name: String inner(of: ID): Thing }`);

type Ids = { id?: string; key?: string; filter?: { owner?: { ids?: string[] } }; input?: { id: string; withIds?: string[] } };
const careful = {
  thing: ({ id }: Ids) => (id === OWN ? thing(OWN) : null),
  things: ({ filter }: Ids) => (filter?.owner?.ids?.includes(OWN) ?? true ? [thing(OWN)] : []),
  named: () => null,
  change: ({ input }: Ids) => (input!.id === OWN ? { thing: thing(OWN), code: (input!.withIds ?? []).every((one) => one === OWN) ? null : 'NOT_FOUND' } : { thing: null, code: 'NOT_FOUND' }),
};
const thing = (id: string, name = 'wombat') => ({ id, name, inner: () => null as unknown });

async function faultsOf(over: object): Promise<string[]> {
  const rootValue = { ...careful, ...over };
  const matrix: Matrix = {
    plans: plansFor(schema), actors: ['LEAD'], own: () => OWN, absent: ABSENT, foreign: FOREIGN, canary: 'quokka',
    ask: async (_actor, { document }, variableValues) => JSON.stringify(await graphql({ schema, source: document, rootValue, variableValues })),
  };
  const { faults, slots, sawOwn } = await tryEverySlot(matrix, 'wombat');
  expect(slots).toBe(10);
  expect(sawOwn).toContain('things');
  return faults.map((fault) => fault.split('\n')[0]!);
}

describe('the matrix of ids', () => {
  it('finds nothing where nothing is wrong', async () => expect(await faultsOf({})).toEqual([]));

  it('finds a foreign thing that is shown', async () => {
    const faults = await faultsOf({ thing: ({ id }: Ids) => (id === FOREIGN.id ? thing(id!, 'quokka words') : careful.thing({ id })) });
    expect(faults).toContain('thing(id) alone as LEAD: shows what is foreign');
  });

  it('finds a foreign thing behind a nested argument', async () => {
    const inner = ({ of }: { of?: string }) => (of === FOREIGN.id ? thing(of, 'quokka') : null);
    const faults = await faultsOf({ thing: ({ id }: Ids) => (id === OWN ? { ...thing(OWN), inner } : null) });
    expect(faults.filter((fault) => fault.endsWith('shows what is foreign'))).toEqual(['thing(of) alone as LEAD: shows what is foreign']);
  });

  it('finds a refusal that tells absent from foreign, though it shows nothing', async () => {
    const faults = await faultsOf({ change: ({ input }: Ids) => (input!.id === FOREIGN.id ? { thing: null, code: 'NOT_ALLOWED' } : careful.change({ input })) });
    expect(faults).toEqual(['change(input.id) alone as LEAD: absent and foreign are told apart:', 'change(input.id) mixed as LEAD: absent and foreign are told apart:']);
  });

  it('finds it in a list beside own ones, and in a word', async () => {
    const listed = await faultsOf({ change: ({ input }: Ids) => (input!.withIds?.includes(FOREIGN.id) && input!.withIds.includes(OWN) ? { thing: null, code: 'BROKEN' } : careful.change({ input })) });
    expect(listed).toEqual([expect.stringMatching(/^change\(input.withIds\) mixed/)]);
    const worded = await faultsOf({ named: ({ key }: Ids) => (key === FOREIGN.word ? thing(OWN) : null) });
    expect(worded[0]).toMatch(/^named\(key\) alone/);
  });

  it('finds a foreign id that nobody sent', async () => {
    expect(await faultsOf({ things: () => [thing(FOREIGN.id)] })).toContain('things as LEAD: shows a foreign id');
  });
});
