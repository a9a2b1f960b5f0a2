import fc from 'fast-check';
import { addDays, isWorkingDay, plainCalendar, type WorkingCalendar } from '#domain/calendar';
import type { CommitmentId, LocalDate, SiloId } from '#domain/kernel';
import { ripple, wayBetween, type Dated, type DatedGraph, type Link, type LinkKind, type Standing } from '../index.ts';
import { PRODUCT, SALES, SERVICE, UTC } from '../sample.ts';

const MONDAY = '2026-11-09' as LocalDate;
const day = (days: number): LocalDate => addDays(MONDAY, days);
const id = (number: number): CommitmentId => `c-${String(number).padStart(2, '0')}` as CommitmentId;
const SILOS = [SERVICE, PRODUCT, SALES];
/** Sales is closed in the second week. */
const closed: WorkingCalendar = { ...plainCalendar(UTC), closures: new Set([7, 8, 9, 10, 11].map(day)) };
const calendarOf = (silo: SiloId): WorkingCalendar => (silo === SALES ? closed : plainCalendar(UTC));
const dated = (number: number, days: number | null, carriedBy = SERVICE, standing: Standing = 'ACCEPTED'): Dated => ({ id: id(number), carriedBy, standing, on: days === null ? null : day(days) });
const waits = (waiting: number, awaited: number, kind: LinkKind = 'WAITS'): Link => ({ waitingId: id(waiting), awaitedId: id(awaited), kind });
const graph = (commitments: readonly Dated[], links: readonly Link[]): DatedGraph => ({ links, calendarOf, commitments: new Map(commitments.map((one) => [one.id, one])) });
const shown = (given: DatedGraph, number: number, days: number) => ripple(given, [{ id: id(number), on: day(days), fromOn: given.commitments.get(id(number))!.on }]).map((one) => [one.id, one.toOn, one.becauseOf]);

describe('a later date', () => {
  test('moves only what collides with it, and what collides with that in turn', () => {
    const given = graph([dated(1, 1), dated(2, 3, PRODUCT), dated(3, 4), dated(4, 30)], [waits(2, 1), waits(3, 2), waits(4, 1)]);
    expect(shown(given, 1, 2)).toEqual([]);
    expect(shown(given, 1, 3)).toEqual([[id(2), day(4), id(1)], [id(3), day(7), id(2)]]);
  });

  test('moves others to working days of their own silo', () => {
    const given = graph([dated(1, 1), dated(2, 3, SALES)], [waits(2, 1)]);
    expect(shown(given, 1, 4)).toEqual([[id(2), day(14), id(1)]]);
  });

  test('lets a whole be due with its part', () => {
    const given = graph([dated(1, 1), dated(2, 3)], [waits(2, 1, 'PART')]);
    expect(shown(given, 1, 3)).toEqual([]);
    expect(shown(given, 1, 4)).toEqual([[id(2), day(4), id(1)]]);
  });

  test.each<[string, Dated]>([
    ['is delivered', dated(2, 2, SERVICE, 'DELIVERED')], ['is withdrawn', dated(2, 2, SERVICE, 'WITHDRAWN')], ['has no date', dated(2, null, SERVICE, 'PROPOSED')],
  ])('leaves alone what %s, and what waits behind that', (_, middle) => {
    expect(shown(graph([dated(1, 1), middle, dated(3, 3)], [waits(2, 1), waits(3, 2)]), 1, 9)).toEqual([]);
  });

  test('waits for the last of those that it waits for', () => {
    const given = graph([dated(1, 1), dated(2, 2), dated(3, 2), dated(4, 3)], [waits(2, 1), waits(3, 1, 'PART'), waits(4, 2), waits(4, 3)]);
    expect(shown(given, 1, 7)).toEqual(expect.arrayContaining([[id(2), day(8), id(1)], [id(3), day(7), id(1)], [id(4), day(9), id(2)]]));
  });

  test('at the end of all calendars moves nobody beyond it', () => {
    const end = '2199-12-31' as LocalDate;
    expect(ripple(graph([dated(1, 1), dated(2, 2)], [waits(2, 1)]), [{ id: id(1), on: end, fromOn: day(1) }])).toMatchObject([{ toOn: end }]);
  });

  test('several dates set at once hold as they are set, and what is held does not pass it on', () => {
    const given = graph([dated(1, 1), dated(2, 2), dated(3, 3)], [waits(2, 1), waits(3, 2)]);
    const set = [{ id: id(1), on: day(8), fromOn: day(1) }, { id: id(2), on: day(9), fromOn: day(2) }];
    expect(ripple(given, set)).toMatchObject([{ id: id(3), toOn: day(10), becauseOf: id(2) }]);
    expect(ripple(given, set.slice(0, 1), new Set([id(2)]))).toEqual([]);
  });
});

test('an earlier date moves nobody, and a date as it stands shows what collides already', () => {
  const given = graph([dated(1, 8), dated(2, 2)], [waits(2, 1)]);
  expect(shown(given, 1, 4)).toEqual([]);
  expect(ripple(given, [{ id: id(1), on: day(8), fromOn: null }])).toMatchObject([{ id: id(2), fromOn: day(2), toOn: day(9), days: 7 }]);
});

describe('in any graph', () => {
  const SIZE = 9;
  const graphs = fc.record({
    dates: fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }), { minLength: SIZE, maxLength: SIZE }),
    standings: fc.array(fc.constantFrom<Standing>('ACCEPTED', 'ACCEPTED', 'PROPOSED', 'DELIVERED'), { minLength: SIZE, maxLength: SIZE }),
    silos: fc.array(fc.constantFrom(...SILOS), { minLength: SIZE, maxLength: SIZE }),
    // From a higher number to a lower one only: no circles.
    pairs: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: SIZE }), fc.constantFrom<LinkKind>('WAITS', 'WAITS', 'PART')), { maxLength: 16, selector: ([a, b]) => `${Math.max(a, b)} ${Math.min(a, b)}` }),
    root: fc.integer({ min: 1, max: SIZE }),
    on: fc.integer({ min: 0, max: 60 }),
  }).map(({ dates, standings, silos, pairs, root, on }) => ({
    root: id(root), on: day(on),
    given: graph(dates.map((days, index) => dated(index + 1, days, silos[index], standings[index])), pairs.filter(([a, b]) => a !== b).map(([a, b, kind]) => waits(Math.max(a, b), Math.min(a, b), kind))),
  }));
  const run = (given: DatedGraph, root: CommitmentId, on: LocalDate) => ripple(given, [{ id: root, on, fromOn: given.commitments.get(root)!.on }]);
  const after = (given: DatedGraph, root: CommitmentId, on: LocalDate, follows: ReturnType<typeof run>): DatedGraph => ({
    ...given, commitments: new Map([...given.commitments].map(([one, it]) => [one, { ...it, on: one === root ? on : (follows.find((move) => move.id === one)?.toOn ?? it.on) }])),
  });

  test('each one moves once, to a later working day of its silo, behind what has moved', () => {
    fc.assert(fc.property(graphs, ({ given, root, on }) => {
      const follows = run(given, root, on);
      expect(new Set(follows.map((one) => one.id)).size).toBe(follows.length);
      for (const move of follows) {
        expect(move.toOn > move.fromOn && isWorkingDay(move.toOn, calendarOf(move.siloId))).toBe(true);
        expect(move.id).not.toBe(root);
        expect(wayBetween(given.links, move.id, root)).not.toBeNull();
        const cause = move.becauseOf === root ? on : follows.find((one) => one.id === move.becauseOf)!.toOn;
        expect(move.toOn >= cause).toBe(true);
      }
    }));
  });

  test('once all have moved, nothing is left to move', () => {
    fc.assert(fc.property(graphs, ({ given, root, on }) => {
      const follows = run(given, root, on);
      const moved = [{ id: root, on }, ...follows.map((one) => ({ id: one.id, on: one.toOn }))];
      if (given.commitments.get(root)!.on !== null && on <= given.commitments.get(root)!.on!) return expect(follows).toEqual([]);
      const settled = after(given, root, on, follows);
      for (const one of moved) expect(ripple(settled, [{ ...one, fromOn: null }])).toEqual([]);
      return undefined;
    }));
  });

  test('a date still later never moves fewer, nor any less far', () => {
    fc.assert(fc.property(graphs, fc.integer({ min: 1, max: 20 }), ({ given, root, on }, more) => {
      const further = new Map(run(given, root, addDays(on, more)).map((one) => [one.id, one.toOn]));
      for (const { id: one, toOn } of run(given, root, on)) expect(further.get(one)! >= toOn).toBe(true);
    }));
  });
});
