import { BUILT_IN_VIEWS } from '#domain/commitment';
import type { CommitmentId, LocalDate, MemberId } from '#domain/kernel';
import { LinkCommitments, ProposeCommitment } from '#server/commitment';
import { Tenancy } from '#server/database';
import { foundCompany, type Company } from './company.ts';
import { dayAhead } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';

type View = { id: string; version: number; name: string; address: string; builtIn: boolean; shared: boolean; pinned: boolean; place: number | null; mayChange: boolean; opensList: boolean; opensFor: string[]; count: number | null };
type Answer = { view: View | null; problem: { code: string; message: string } | null };

const VIEW = 'id version name address builtIn shared pinned place mayChange opensList opensFor count';
const ABSENT = '01900000-0000-7000-8000-000000000bad';

let program: Program;
let company: Company;
let foreign: Company;
let cco: Caller;
let ada: Caller;
let dan: Caller;
let olga: Caller;

beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'viewed');
  foreign = await foundCompany(program, 'elsewhere');
  [cco, ada, dan, olga] = await Promise.all((['cco', 'ada', 'dan', 'olga'] as const).map((name) => company.as(company.members[name]))) as [Caller, Caller, Caller, Caller];
}, 60_000);
afterAll(() => program?.stop());

const run = async (caller: Caller, step: string, type: string, input: object): Promise<Answer> => {
  const { data, errors } = await caller.ask<{ step: Answer }>(`mutation ($input: ${type}!) { step: ${step}(input: $input) { view { ${VIEW} } problem { code message } } }`, { input });
  if (errors) return { view: null, problem: { code: errors[0]!.extensions?.['code'] as string, message: errors[0]!.message } };
  return data.step;
};
const save = (caller: Caller, name: string, more: object = {}) => run(caller, 'saveView', 'SaveViewInput', { name, address: 'q=is:overdue&group=owner', ...more });
const change = (caller: Caller, view: Pick<View, 'id' | 'version'>, terms: object) => run(caller, 'changeView', 'ChangeViewInput', { id: view.id, version: view.version, ...terms });
const remove = (caller: Caller, view: Pick<View, 'id' | 'version'>, step = 'removeView') => run(caller, step, 'ViewStepInput', { id: view.id, version: view.version });
const pin = (caller: Caller, id: string, pinned = true) => run(caller, 'pinView', 'PinViewInput', { id, pinned });
const openWith = (caller: Caller, id: string | null, post: string) => run(caller, 'openListWith', 'OpenListWithInput', { id, post });
const seen = async (caller: Caller): Promise<View[]> => (await caller.ask<{ savedViews: View[] }>(`{ savedViews { ${VIEW} } }`)).data.savedViews;
const named = async (caller: Caller, name: string) => (await seen(caller)).find((view) => view.name === name);
const facts = async (id: string) =>
  (await program.get(Tenancy).read({ orgId: company.orgId, memberId: null, as: 'spec' }, (tx) => tx.sql<{ type: string }>('spec-view-facts', 'select type from fact where org_id = $1 and subject_id = $2 order by at, id', [tx.orgId, id]))).map(({ type }) => type);

test('a view of one’s own is nobody else’s, and on no record; its address is kept in one spelling', async () => {
  const { view, problem } = await save(dan, '  My late ones ', { address: 'q=is:OVERDUE%20owner:me&group=owner&at=2026-11&sort=nonsense' });
  expect(problem).toBeNull();
  expect(view).toMatchObject({ name: 'My late ones', version: 1, address: 'q=is%3Aoverdue+owner%3Ame&group=owner', shared: false, mayChange: true, pinned: false, count: null });
  expect(await named(ada, 'My late ones')).toBeUndefined();
  expect(await named(cco, 'My late ones')).toBeUndefined();
  expect(await facts(view!.id)).toEqual([]);
  expect((await save(dan, 'my LATE ones')).problem?.code).toBe('INVALID');
  expect((await save(dan, 'Broken', { address: 'q=ownr:me' })).problem).toMatchObject({ code: 'INVALID', message: expect.stringContaining('ownr') });
  expect((await save(olga, 'What the board looks at')).problem).toBeNull();
});

test('what is absent, foreign, or somebody’s own gets one answer, whatever is done to it', async () => {
  const theirs = (await save(await foreign.as(foreign.members.ada), 'Theirs', { shared: true })).view!;
  const own = (await save(dan, 'Only Dan’s')).view!;
  for (const step of [(id: string) => change(ada, { id, version: 1 }, { name: 'Mine now' }), (id: string) => remove(ada, { id, version: 1 }), (id: string) => remove(ada, { id, version: 1 }, 'bringBackView'), (id: string) => pin(ada, id)]) {
    const [absent, ...others] = [await step(ABSENT), await step(theirs.id), await step(own.id), await step('no-such-word')];
    expect(absent).toEqual({ view: null, problem: { code: 'NOT_FOUND', message: 'There is no such view.' } });
    for (const other of others) expect(other).toEqual(absent);
  }
  const [absent, ...others] = [await openWith(cco, ABSENT, 'LEAD'), await openWith(cco, theirs.id, 'LEAD'), await openWith(cco, own.id, 'LEAD')];
  expect(absent!.problem?.code).toBe('NOT_FOUND');
  for (const other of others) expect(other).toEqual(absent);
});

test('leads share; a shared one changes by its maker or the CCO, is on record, and a stale version is refused with the view as it is', async () => {
  expect((await save(dan, 'Shared by Dan', { shared: true })).problem?.code).toBe('NOT_ALLOWED');
  const made = (await save(ada, 'Support, late', { shared: true })).view!;
  expect(await named(dan, 'Support, late')).toMatchObject({ mayChange: false, shared: true });
  expect((await change(dan, made, { name: 'Dan’s' })).problem?.code).toBe('NOT_ALLOWED');
  const renamed = (await change(cco, made, { name: 'Late in Support' })).view!;
  expect(renamed).toMatchObject({ version: 2, name: 'Late in Support', address: made.address });
  expect(await change(ada, made, { name: 'Stale' })).toMatchObject({ view: { version: 2, name: 'Late in Support' }, problem: { code: 'STALE' } });
  const edited = (await change(ada, renamed, { address: 'q=is:overdue&columns=title+due.120+blocks' })).view!;
  expect(edited.address).toBe('q=is%3Aoverdue&columns=title+due.120+blocks');
  expect((await remove(ada, edited)).problem).toBeNull();
  expect(await named(dan, 'Late in Support')).toBeUndefined();
  expect((await pin(dan, made.id)).problem?.code).toBe('NOT_FOUND');
  expect((await remove(ada, { ...edited, version: edited.version + 1 }, 'bringBackView')).view).toMatchObject({ ...edited, version: edited.version + 2 });
  expect(await facts(made.id)).toEqual(['view.shared', 'view.changed', 'view.changed', 'view.removed', 'view.brought-back']);
});

test('the CCO says with which shared view the list opens for a post; taken back or removed, it opens as before', async () => {
  const { view } = await save(ada, 'Where leads begin', { shared: true });
  const opens = async (caller: Caller) => (await seen(caller)).find(({ opensList }) => opensList)?.name;
  expect((await openWith(ada, view!.id, 'LEAD')).problem?.code).toBe('NOT_ALLOWED');
  const mine = (await save(cco, 'The CCO’s own')).view!;
  expect((await openWith(cco, mine.id, 'LEAD')).problem?.code).toBe('WRONG_STATE');
  expect((await openWith(cco, view!.id, 'LEAD')).view).toMatchObject({ opensFor: ['LEAD'], opensList: false });
  expect([await opens(ada), await opens(dan), await opens(cco)]).toEqual(['Where leads begin', undefined, undefined]);
  expect((await openWith(cco, 'slipped-twice', 'CCO')).problem).toBeNull();
  expect(await opens(cco)).toBe('Slipped twice, and whom they block');
  const unshared = (await change(ada, view!, { shared: false })).view!;
  expect(await opens(ada)).toBeUndefined();
  await change(ada, unshared, { shared: true });
  expect(await opens(ada)).toBe('Where leads begin');
  expect((await openWith(cco, null, 'LEAD')).problem).toBeNull();
  expect(await opens(ada)).toBeUndefined();
});

const propose = async (memberId: MemberId, title: string): Promise<CommitmentId> => {
  const on = (await dayAhead(program, company.orgId, 30)) as LocalDate;
  const { support, product } = company.silos;
  const [carriedBy, promisedTo] = memberId === company.members.ada ? [support, product] : [product, support];
  const made = await program.get(Tenancy).write({ orgId: company.orgId, memberId }, (tx) => program.get(ProposeCommitment).run(tx, { title, carriedBy, promisedTo, ownerId: memberId, on }));
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
};

test('a pinned view says how many it finds; all are counted in one statement, and what blocks others comes with the row and in its order', async () => {
  const { ada: a, ben: b } = company.members;
  const [first, second, third] = [await propose(a, 'Blocks two'), await propose(b, 'Waits'), await propose(a, 'Waits too')];
  await program.get(Tenancy).write({ orgId: company.orgId, memberId: company.members.cco }, async (tx) => {
    await program.get(LinkCommitments).add(tx, { id: second, otherId: first, kind: 'WAITS' });
    return program.get(LinkCommitments).add(tx, { id: third, otherId: first, kind: 'WAITS' });
  });
  const { view } = await save(dan, 'Mine by words', { address: 'q=Blocks' });
  expect((await pin(dan, view!.id)).view).toMatchObject({ pinned: true, count: 1 });
  expect((await pin(dan, 'open')).view).toMatchObject({ id: 'open', pinned: true, count: 3 });
  expect((await pin(dan, 'open', false)).view).toMatchObject({ pinned: false });
  expect(await seen(ada)).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'open', pinned: false, count: 3 })]));
  const heard = await statementsOf(() => seen(dan));
  expect(heard.filter((text) => text.includes('from commitment c'))).toHaveLength(1);
  expect(heard.length).toBeLessThanOrEqual(12);

  const rows = async (variables: object) => (await ada.ask<{ commitments: { nodes: { title: string; blocking: { count: number; silos: { name: string }[]; keys: string[] } }[] } }>(
    'query ($filter: CommitmentFilter) { commitments(filter: $filter, sort: BLOCKS, descending: true) { nodes { title blocking { count keys silos { name } } } } }', variables as never)).data.commitments.nodes;
  const [most, ...others] = await rows({});
  expect(most).toMatchObject({ title: 'Blocks two', blocking: { count: 2, silos: [{ name: 'Product' }, { name: 'Support' }], keys: [expect.stringMatching(/^C-/), expect.stringMatching(/^C-/)] } });
  expect(others.map(({ blocking }) => blocking.count)).toEqual([0, 0]);
  expect((await rows({ filter: { query: 'blocks:>=2' } })).map(({ title }) => title)).toEqual(['Blocks two']);
  expect(await rows({ filter: { query: 'blocks:>2' } })).toEqual([]);
  expect((await rows({ filter: { query: 'blocks:<1' } })).length).toBe(2);
});

test('what is pinned keeps the order of pinning, whatever it is called, and is moved by whoever pinned it', async () => {
  const cleo = await company.as(company.members.cleo);
  const made = [(await save(cleo, 'Zulu', { address: 'q=z' })).view!, (await save(cleo, 'Alpha', { address: 'q=a' })).view!];
  for (const id of [made[0]!.id, 'open', made[1]!.id]) await pin(cleo, id);
  const order = async () => (await seen(cleo)).filter(({ place }) => place !== null).toSorted((one, other) => one.place! - other.place!).map(({ name, place }) => [name, place]);
  const open = BUILT_IN_VIEWS.find(({ id }) => id === 'open')!.name;
  expect(await order()).toEqual([['Zulu', 1], [open, 2], ['Alpha', 3]]);
  await change(cleo, made[0]!, { name: 'Yankee' });
  await pin(cleo, made[0]!.id);
  expect(await order()).toEqual([['Yankee', 1], [open, 2], ['Alpha', 3]]);
  const move = (id: string, at: number) => run(cleo, 'pinView', 'PinViewInput', { id, pinned: true, at });
  await move(made[1]!.id, 1);
  expect(await order()).toEqual([['Alpha', 1], ['Yankee', 2], [open, 3]]);
  await move(made[1]!.id, 99);
  expect(await order()).toEqual([['Yankee', 1], [open, 2], ['Alpha', 3]]);
  await pin(cleo, 'open', false);
  expect(await order()).toEqual([['Yankee', 1], ['Alpha', 2]]);
});

test('everybody has the built-in ones, and nobody changes them', async () => {
  expect((await seen(olga)).filter(({ builtIn }) => builtIn).map(({ id, mayChange }) => [id, mayChange])).toEqual(BUILT_IN_VIEWS.map(({ id }) => [id, false]));
  expect((await change(cco, { id: 'open', version: 1 }, { name: 'Other' })).problem?.code).toBe('NOT_FOUND');
});
