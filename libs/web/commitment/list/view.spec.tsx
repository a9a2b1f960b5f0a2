import fc from 'fast-check';
import { COLUMN_NAMES, keptAddress, readSearch, term, viewAt } from '#domain/commitment';
import { listAddress } from './list-address.ts';
import { EVERYTHING_OPEN, filterOf, filterOfGroup, GROUPS, LAYOUTS, readView, SORTS, writeView, type Group, type ListView, type Sort } from './view.ts';

const views: fc.Arbitrary<ListView> = fc.record({
  query: fc.oneof(fc.constantFrom('', 'is:open', 'is:waiting -silo:a,b', '"two words" owner:me', 'ownr:me'), fc.string({ maxLength: 40 })),
  group: fc.constantFrom(...(Object.keys(GROUPS) as Group[])),
  sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
  descending: fc.boolean(),
  layout: fc.constantFrom(...LAYOUTS),
  at: fc.constantFrom(null, '2026-11', '2026-Q4'),
  columns: fc.uniqueArray(fc.record({ name: fc.constantFrom(...COLUMN_NAMES.filter((name) => name !== 'title')), width: fc.option(fc.integer({ min: 48, max: 480 })) }), { selector: ({ name }) => name }).map((others) => [{ name: 'title' as const, width: null }, ...others]),
});
const carried = (said: Record<string, string>) => Object.fromEntries(new URLSearchParams(new URLSearchParams(said).toString()));

test('an address says a view whole, also after a browser has carried it as text', () => {
  fc.assert(fc.property(views, (view) => expect(readView(carried(writeView(view)))).toEqual(view)));
});

test('a kept address is the view again, in one spelling, without the month that somebody has turned to', () => {
  fc.assert(fc.property(views, (view) => {
    const kept = keptAddress(view);
    expect(keptAddress(viewAt(kept))).toBe(kept);
    expect(viewAt(kept)).toMatchObject({ ...view, at: null, query: expect.any(String) });
    expect(carried(writeView(viewAt(kept)))).toEqual(readSearch(kept));
  }));
});

test('no address fails, and what it says wrongly is left out', () => {
  fc.assert(fc.property(fc.dictionary(fc.oneof(fc.constantFrom('q', 'due', 'state', 'slipped', 'owner'), fc.string()), fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (search) => void filterOf(readView(search))));
  expect(readView({ standing: 'nonsense', state: 'at-risk,at-risk,x', due: '2026-02-30..', sort: 'colour', slipped: '-1' })).toEqual({ ...EVERYTHING_OPEN, query: 'state:at-risk' });
});

test('an address always says its query: one without opens as whoever looks has it', () => {
  expect(writeView(EVERYTHING_OPEN)).toEqual({ q: 'is:open' });
  expect(writeView({ ...EVERYTHING_OPEN, query: '' })).toEqual({ q: '' });
});

test.each([
  ['silo=digital', 'is:open silo:digital'],
  ['silo=support&state=at-risk&group=owner', 'state:at-risk silo:support'],
  ['standing=any&q=calendar', 'calendar'],
  ['standing=accepted&arrears=yes', 'standing:accepted is:arrears'],
  ['overdue=yes&silo=a,b', 'is:overdue silo:a,b'],
  ['to=office&owner=me,nobody&due=7d&slipped=2', 'is:open to:office owner:me,nobody due:<=7d slipped:>=2'],
  ['due=2026-11-01..', 'is:open due:2026-11-01..'],
  ['waiting=yes', 'is:waiting'],
])('an address of an earlier release, %s, is %s', (address, query) => expect(readView(Object.fromEntries(new URLSearchParams(address))).query).toBe(query));

test('what is not understood is left out of what is asked', () => expect(filterOf({ query: 'ownr:me is:overdue state:at-risk,wild' })).toEqual({ query: 'is:overdue state:at-risk' }));

test('a group narrows by its own word', () => {
  expect(filterOfGroup({ query: 'is:open' }, 'silo:support')).toEqual({ query: 'is:open silo:support' });
  expect(filterOfGroup({ query: '' }, '')).toEqual({ query: '' });
});

test('a link to the list carries its query', () => {
  expect(listAddress('silo:support is:overdue', { group: 'owner', open: 'C-1' })).toEqual({ to: '/commitments', search: { q: 'silo:support is:overdue', group: 'owner', open: 'C-1' } });
  expect(listAddress([term('silo', 'two words')]).search).toEqual({ q: 'silo:"two words"' });
  expect(listAddress().search).toEqual({ q: 'is:open' });
});
