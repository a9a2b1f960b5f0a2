import fc from 'fast-check';
import type { LocalDate } from '#domain/kernel';
import { FACE_NAMES } from '../words/faces.ts';
import { STANDING_NAMES } from '../words/codes.ts';
import { chipsOf, withoutFilters } from './chips.ts';
import { EVERYTHING_OPEN, filterOf, filterOfGroup, GROUPS, readView, SORTS, writeView, type Group, type ListView, type Sort } from './view.ts';

const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const keys = fc.uniqueArray(key, { maxLength: 3 });
const day = fc.integer({ min: 0, max: 3000 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10) as LocalDate);
const windows = fc.oneof(
  fc.record({ days: fc.integer({ min: 0, max: 999 }) }),
  fc.record({ from: fc.option(day), to: day }),
  fc.record({ from: day, to: fc.option(day) }),
);
const views: fc.Arbitrary<ListView> = fc.record({
  text: fc.string({ maxLength: 40 }),
  carriedBy: keys,
  promisedTo: keys,
  owner: keys,
  standing: fc.oneof(fc.constant('open' as const), fc.constant('any' as const), fc.uniqueArray(fc.constantFrom(...STANDING_NAMES), { minLength: 1 })),
  face: fc.uniqueArray(fc.constantFrom(...FACE_NAMES)),
  due: fc.option(windows),
  overdue: fc.boolean(),
  waiting: fc.boolean(),
  arrears: fc.boolean(),
  slipped: fc.integer({ min: 0, max: 99 }),
  group: fc.constantFrom(...(Object.keys(GROUPS) as Group[])),
  sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
  descending: fc.boolean(),
});

const TODAY = '2026-11-22' as LocalDate;
const NAMES = { silo: (one: string) => one, member: (one: string) => one };

test('an address says a view whole, also after a browser has carried it as text', () => {
  fc.assert(
    fc.property(views, (view) => {
      const carried = Object.fromEntries(new URLSearchParams(new URLSearchParams(writeView(view)).toString()));
      expect(readView(carried)).toEqual(view);
    }),
  );
});

test('no address fails, and what it says twice or wrongly is left out', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (search) => void readView(search)));
  expect(readView({ standing: 'nonsense', state: 'at-risk,at-risk,x', due: '2026-02-30..', sort: 'colour', slipped: '-1' })).toEqual({
    ...EVERYTHING_OPEN,
    face: ['AT_RISK'],
  });
});

test('the usual view has an empty address', () => expect(writeView(EVERYTHING_OPEN)).toEqual({}));

test('each filter has a chip, and taking all chips away leaves none but what is open', () => {
  fc.assert(
    fc.property(views, (view) => {
      const bare = chipsOf(view, NAMES).reduce((left, { name }) => chipsOf(left, NAMES).find((chip) => chip.name === name)?.without ?? left, view);
      expect(chipsOf(bare, NAMES).map(({ name }) => name).filter((name) => name !== 'open')).toEqual([]);
      expect(chipsOf(withoutFilters(view, EVERYTHING_OPEN), NAMES)).toEqual([]);
    }),
  );
});

test.each([
  [{}, { standing: ['PROPOSED', 'ACCEPTED', 'DELIVERED'] }],
  [{ text: 'refund' }, { text: 'refund' }],
  [{ face: ['WITHDRAWN' as const] }, { face: ['WITHDRAWN'] }],
  [{ standing: 'any' as const, promisedTo: ['office', 'support'] }, { promisedTo: ['', 'support'] }],
  [{ standing: 'any' as const, owner: ['me', 'nobody'] }, { owner: ['m-1', ''] }],
  [{ standing: 'any' as const, due: { days: 7 } }, { dueTo: '2026-11-29' }],
])('the filter of %j', (patch, filter) => {
  expect(JSON.parse(JSON.stringify(filterOf({ ...EVERYTHING_OPEN, ...patch }, TODAY, 'm-1')))).toEqual(filter);
});

test.each([
  ['2026-11', {}, { dueFrom: '2026-11-01', dueTo: '2026-11-30' }],
  ['2026-12', { dueFrom: '2026-12-05', dueTo: '2026-12-10' }, { dueFrom: '2026-12-05', dueTo: '2026-12-10' }],
  ['2028-02', { dueTo: '2029-01-01' }, { dueFrom: '2028-02-01', dueTo: '2028-02-29' }],
  ['', {}, { dueFrom: '2199-12-31' }],
])('the rows of the month %s', (month, filter, expected) => expect(filterOfGroup(filter, 'DUE', month)).toEqual(expected));
