import fc from 'fast-check';
import type { Zone } from '#domain/kernel';
import { toIso } from '#domain/kernel';
import { addDays, dateOfDayNumber, localDateOf, localTimeOf, plainCalendar, type Nth, type RecurrenceRule, type Weekday } from '#domain/calendar';
import { date, forum } from './fixture.ts';
import { forumInWords, planForum, type PlanForum } from './forum.ts';
import { nextSittings } from './next-sittings.ts';
import { sittingSteps } from './sitting-steps.ts';

const { exceptions: _exceptions, quorum: _quorum, ...input } = forum;

describe('a forum', () => {
  test('is planned with more than half of its seats as quorum', () => {
    expect(planForum({ ...input, name: '  Customer forum ' })).toMatchObject({
      ok: true, value: { forum: { name: 'Customer forum', quorum: 2 }, facts: [{ type: 'forum.planned', subject: { kind: 'forum', id: 'forum-1' }, data: { quorum: 2, zone: 'Europe/Berlin' }, text: { name: 'Customer forum' } }] },
    });
    expect(forumInWords(forum)).toBe('the second Thursday of each month at 10:00 (Europe/Berlin), 60 minutes');
  });

  test.each<[Partial<PlanForum>, string]>([
    [{ name: ' ' }, 'name'], [{ at: '25:00' }, 'at'], [{ zone: 'Mars/Base' as Zone }, 'zone'], [{ minutes: 10 }, 'minutes'], [{ siloIds: [] }, 'siloIds'], [{ quorum: 4 }, 'quorum'], [{ quorum: 0 }, 'quorum'],
    [{ rule: { kind: 'MONTHLY_DAY', day: 0 } }, 'day'],
  ])('refuses %j', (change, field) => expect(planForum({ ...input, ...change })).toMatchObject({ ok: false, problem: { code: 'INVALID', field } }));
});

describe('the next sittings', () => {
  test('keep their wall time through a change of the clocks', () => {
    expect(nextSittings(forum, date('2026-10-01'), 3).map(({ key, startsAt, endsAt }) => [key, toIso(startsAt), toIso(endsAt)])).toEqual([
      ['2026-10-08', '2026-10-08T08:00:00.000Z', '2026-10-08T09:00:00.000Z'],
      ['2026-11-12', '2026-11-12T09:00:00.000Z', '2026-11-12T10:00:00.000Z'],
      ['2026-12-10', '2026-12-10T09:00:00.000Z', '2026-12-10T10:00:00.000Z'],
    ]);
  });

  test('keep their identity when moved, and leave out what was cancelled', () => {
    const moved = { ...forum, exceptions: [{ key: date('2026-11-12'), movedTo: date('2026-11-17') }, { key: date('2026-12-10'), cancelled: true as const }] };
    expect(nextSittings(moved, date('2026-11-13'), 2).map(({ key, on }) => [key, on])).toEqual([['2026-11-12', '2026-11-17'], ['2027-01-14', '2027-01-14']]);
  });

  test('are as many as asked for, in order, at the hour, in every zone and rhythm', () => {
    const weekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);
    const rule: fc.Arbitrary<RecurrenceRule> = fc.oneof(
      fc.record({ kind: fc.constant('MONTHLY_WEEKDAY' as const), nth: fc.constantFrom<Nth[]>(1, 2, 3, 4, 'LAST'), weekday, shiftDays: fc.integer({ min: -3, max: 3 }) }),
      fc.record({ kind: fc.constant('WEEKLY' as const), every: fc.integer({ min: 1, max: 6 }), days: fc.array(weekday, { minLength: 1, maxLength: 2 }), startsOn: fc.constant(date('2026-01-01')) }),
      fc.record({ kind: fc.constant('YEARLY' as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }),
    );
    const zones = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia').map((zone) => zone as Zone);
    fc.assert(
      fc.property(rule, zones, fc.integer({ min: 20_000, max: 21_500 }).map(dateOfDayNumber), fc.integer({ min: 0, max: 15 }), (given, zone, from, count) => {
        const found = nextSittings({ ...forum, rule: given, zone }, from, count);
        expect(found).toHaveLength(count);
        found.forEach(({ on, startsAt }, index) => {
          expect([localDateOf(startsAt, zone), localTimeOf(startsAt, zone)]).toEqual([on, '10:00']);
          expect(on >= from && (index === 0 || on > found[index - 1]!.on)).toBe(true);
        });
        if (count > 1) expect(nextSittings({ ...forum, rule: given, zone }, addDays(found[0]!.on, 1), 1)[0]).toEqual(found[1]);
      }),
      { numRuns: 60 },
    );
  });
});

test('before a sitting, steps lie on the organization’s working days', () => {
  const calendar = { ...plainCalendar('Europe/Berlin' as Zone), closures: new Set([date('2026-11-10')]) };
  expect(sittingSteps({ on: date('2026-11-12') }, calendar).map(({ rule, on, dueAt }) => [rule, on, toIso(dueAt)])).toEqual([
    ['OPENS', '2026-10-28', '2026-10-28T08:00:00.000Z'], ['ASKS', '2026-11-04', '2026-11-04T08:00:00.000Z'], ['PROPOSES', '2026-11-09', '2026-11-09T08:00:00.000Z'],
  ]);
});
