import fc from 'fast-check';
import { type Instant, type MemberId, type ViewId } from '#domain/kernel';
import { capacitiesFor, POSTS, type PostHeld, type PostKind } from '#domain/org';
import { BUILT_IN_VIEWS } from './built-in.ts';
import { COLUMN_NAMES, LEAST_WIDTH, MOST_WIDTH, moveColumn, readColumns, showColumn, USUAL_COLUMNS, widenColumn, writeColumns, type Column } from './columns.ts';
import { EVERYTHING_OPEN, isSameView, keptAddress, saysNothing, viewAt } from './list-view.ts';
import { nextView, showsBuiltIn } from './next-view.ts';
import { opensFor } from './opening-view.ts';
import { changeView, removeView, saveView, type Keeper, type SavedView, type ViewTerms } from './saved-view.ts';

const [me, other] = ['me', 'other'] as unknown as [MemberId, MemberId];
const now = 1_700_000_000_000 as Instant;
const keeper = (posts: readonly PostKind[], view?: SavedView, by = me): Keeper => {
  const held = posts.map((kind): PostHeld => ({ memberId: by, kind, siloId: null }));
  return { by, now, capacities: capacitiesFor(by, held, view ? { madeBy: view.madeBy } : {}, '2026-11-22' as never) };
};
const view = (more: Partial<SavedView> = {}): SavedView => ({ id: 'v-1' as ViewId, version: 3, name: 'Mine', address: 'q=is%3Aopen', madeBy: me, shared: false, removedAt: null, ...more });
const saved = (posts: readonly PostKind[], more: Partial<{ name: string; address: string; shared: boolean }> = {}, others: readonly SavedView[] = []) =>
  saveView('v-9' as ViewId, { name: 'Late ones', address: 'q=is:overdue', shared: false, ...more }, others, keeper(posts));
const code = (result: { ok: boolean; problem?: { code: string } }): string => (result.ok ? 'ok' : result.problem!.code);

describe('who keeps which view', () => {
  test.each<[string, readonly PostKind[], boolean, string]>([
    ['an observer keeps their own', ['OBSERVER'], false, 'ok'],
    ['an observer shares none', ['OBSERVER'], true, 'NOT_ALLOWED'],
    ['a contributor shares none', ['CONTRIBUTOR'], true, 'NOT_ALLOWED'],
    ['a lead shares', ['LEAD'], true, 'ok'],
    ['the CCO shares', ['CCO'], true, 'ok'],
  ])('%s', (_, posts, shared, expected) => expect(code(saved(posts, { shared }))).toBe(expected));

  test.each<[string, readonly PostKind[], Partial<SavedView>, string]>([
    ['its maker changes it', [], {}, 'ok'],
    ['somebody else’s own is not there, also not for the CCO', ['CCO'], { madeBy: other }, 'NOT_FOUND'],
    ['a shared one of somebody else stays', ['LEAD'], { madeBy: other, shared: true }, 'NOT_ALLOWED'],
    ['the CCO changes a shared one', ['CCO'], { madeBy: other, shared: true }, 'ok'],
    ['a removed one is not there', [], { removedAt: now }, 'NOT_FOUND'],
  ])('%s', (_, posts, more, expected) => {
    const before = view(more);
    expect(code(changeView(before, { name: 'Another' }, [before], keeper(posts, before)))).toBe(expected);
    if (before.removedAt === null) expect(code(removeView(before, true, keeper(posts, before)))).toBe(expected);
  });

  test('what is nobody else’s business leaves no fact; what everybody sees does', () => {
    const facts = (before: SavedView, terms: ViewTerms) => {
      const done = changeView(before, terms, [], keeper(['LEAD'], before));
      return done.ok ? done.value.facts.map(({ type }) => type) : done.problem;
    };
    expect(facts(view(), { name: 'Another' })).toEqual([]);
    expect(facts(view(), { shared: true })).toEqual(['view.shared']);
    expect(facts(view({ shared: true }), { address: 'q=' })).toEqual(['view.changed']);
    expect(facts(view({ shared: true }), { shared: false })).toEqual(['view.unshared']);
  });

  test('a name is needed, once in a menu; a filter must be understood', () => {
    expect(code(saved([], { name: '  ' }))).toBe('INVALID');
    expect(code(saved([], { name: 'mine' }, [view()]))).toBe('INVALID');
    expect(code(saved(['LEAD'], { name: 'mine', shared: true }, [view()]))).toBe('ok');
    expect(saved([], { address: 'q=ownr:me' })).toMatchObject({ ok: false, problem: { code: 'INVALID', field: 'address', message: expect.stringMatching(/no filter “ownr”/) } });
    expect(code(saved([], {}, Array.from({ length: 100 }, (_, at) => view({ id: `v${at}` as ViewId, name: `n${at}` }))))).toBe('TOO_MANY');
  });

  test('removed and brought back, it is as it was', () => {
    const before = view({ shared: true });
    const gone = removeView(before, true, keeper([], before));
    const back = gone.ok ? removeView(gone.value.view, false, keeper([], before)) : gone;
    expect(back).toMatchObject({ ok: true, value: { view: { ...before, version: 5 }, facts: [{ type: 'view.brought-back' }] } });
  });
});

const columns: fc.Arbitrary<readonly Column[]> = fc
  .uniqueArray(fc.record({ name: fc.constantFrom(...COLUMN_NAMES), width: fc.option(fc.integer({ min: LEAST_WIDTH, max: MOST_WIDTH })) }), { selector: ({ name }) => name })
  .map((list) => readColumns(writeColumns(list.map((one) => (one.name === 'title' ? { ...one, width: null } : one)))));

describe('columns', () => {
  test('are read as they were written, whatever was done to them, and the title is always there', () => {
    const step = fc.record({ name: fc.constantFrom(...COLUMN_NAMES), by: fc.integer({ min: -9, max: 9 }), width: fc.option(fc.integer({ min: -10, max: 9999 })), shown: fc.boolean() });
    fc.assert(fc.property(columns, fc.array(step, { maxLength: 6 }), (begun, steps) => {
      const after = steps.reduce((list, { name, by, width, shown }) => widenColumn(moveColumn(showColumn(list, name, shown), name, by), name, width), begun);
      expect(readColumns(writeColumns(after))).toEqual(after);
      expect(after.filter(({ name }) => name === 'title')).toEqual([{ name: 'title', width: null }]);
      expect(new Set(after.map(({ name }) => name)).size).toBe(after.length);
    }));
  });

  test('any text is some columns', () => {
    fc.assert(fc.property(fc.string(), (text) => void readColumns(text)));
    expect(readColumns('nothing at.all')).toBe(USUAL_COLUMNS);
    expect(writeColumns(readColumns('due.9999 due owner.1 nonsense state.x'))).toBe('title due.480 owner.48 state');
  });

  test('a column that is shown again stands where it usually does', () => expect(writeColumns(showColumn(USUAL_COLUMNS, 'blocks', true))).toBe('state title owner silos due slips blocks word'));
});

test('every built-in view is kept as its own address, differs from the others, and is understood', () => {
  for (const { address } of BUILT_IN_VIEWS) expect(keptAddress(viewAt(address))).toBe(address);
  expect(new Set(BUILT_IN_VIEWS.map(({ address }) => address)).size).toBe(BUILT_IN_VIEWS.length);
  expect(isSameView(viewAt(BUILT_IN_VIEWS[0]!.address), EVERYTHING_OPEN)).toBe(true);
});

test('only an address without a word about the list says nothing', () => {
  expect([{}, { open: 'C-1' }, { new: 'yes' }].map(saysNothing)).toEqual([true, true, true]);
  expect([{ q: '' }, { silo: 'a' }, { group: 'none' }, { view: 'x' }].map(saysNothing)).toEqual([false, false, false, false]);
});

test('the list opens by the foremost post that has a view', () => {
  const openings = [{ post: 'LEAD' as const, viewId: 'a' }, { post: 'CONTRIBUTOR' as const, viewId: 'b' }];
  expect([['CONTRIBUTOR', 'LEAD'], ['CONTRIBUTOR'], ['CCO'], []].map((posts) => opensFor(posts as PostKind[], openings))).toEqual(['a', 'b', null, null]);
  expect(opensFor(POSTS, [])).toBeNull();
});

describe('a built-in view, chosen from a list that somebody has arranged', () => {
  const builtIn = (id: string) => viewAt(BUILT_IN_VIEWS.find((one) => one.id === id)!.address);
  const next = (id: string, shown: string, from: string | null) => keptAddress(nextView(builtIn(id), viewAt(shown), from === null ? null : viewAt(from)));
  test.each<[string, string, string, string | null, string]>([
    ['takes their grouping and layout along', 'overdue', 'q=is%3Aopen&group=owner&layout=board', 'q=is%3Aopen', 'q=is%3Aoverdue&group=owner&layout=board'],
    ['goes on taking them along', 'at-risk', 'q=is%3Aoverdue&group=owner&layout=board', 'q=is%3Aoverdue', 'q=is%3Aat-risk&group=owner&layout=board'],
    ['takes along what no view has named', 'overdue', 'q=silo%3Aa&sort=title&desc=yes', null, 'q=is%3Aoverdue&sort=title&desc=yes'],
    ['names its own', 'slipped-twice', 'q=is%3Aopen&group=owner&sort=title&layout=board', 'q=is%3Aopen', 'q=is%3Aopen+slipped%3A%3E%3D2&group=none&sort=blocks&desc=yes&layout=board&columns=state+title+owner+silos+due+slips+blocks+word'],
    ['leaves what a view named with that view', 'open', 'q=is%3Aopen+slipped%3A%3E%3D2&group=none&sort=blocks&desc=yes', 'q=is%3Aopen+slipped%3A%3E%3D2&group=none&sort=blocks&desc=yes', 'q=is%3Aopen'],
    ['leaves a saved view’s arrangement with it, but for what they changed', 'open', 'q=silo%3Aa&group=owner&sort=title', 'q=silo%3Aa&group=owner', 'q=is%3Aopen&sort=title'],
  ])('%s', (_, id, shown, from, expected) => expect(next(id, shown, from)).toBe(expected));

  test('is then the one that is shown; a query or a named part that differs is another', () => {
    expect(showsBuiltIn(builtIn('overdue'), viewAt('q=is%3Aoverdue&group=owner&layout=board'))).toBe(true);
    expect(showsBuiltIn(builtIn('overdue'), viewAt('q=is%3Aoverdue+silo%3Aa'))).toBe(false);
    expect(showsBuiltIn(builtIn('slipped-twice'), { ...builtIn('slipped-twice'), layout: 'board' })).toBe(true);
    expect(showsBuiltIn(builtIn('slipped-twice'), { ...builtIn('slipped-twice'), sort: 'title' })).toBe(false);
  });

  test('the month that they have turned to goes along with its layout alone', () => {
    const calendar = { ...EVERYTHING_OPEN, layout: 'calendar' as const, at: '2027-01' };
    expect(nextView(builtIn('overdue'), calendar, EVERYTHING_OPEN)).toMatchObject({ layout: 'calendar', at: '2027-01' });
    expect(nextView(builtIn('overdue'), calendar, calendar)).toMatchObject({ layout: 'table', at: null });
  });
});
