import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate, Zone } from '#domain/kernel';
import { addDays, dateOfDayNumber, dayNumber, dayOf, daysInMonth, monthOf, weekday, yearOf, type Weekday } from './date.ts';
import { atLocal } from './zone.ts';
import { occurrences, ruleDates } from './occurrences.ts';
import { checkRule, ruleInWords, type Nth, type RecurrenceRule } from './recurrence-rule.ts';

const d = (text: string): LocalDate => text as LocalDate;
const weekdays = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);
const days = fc.integer({ min: 10_000, max: 30_000 }).map(dateOfDayNumber);
const rules: fc.Arbitrary<RecurrenceRule> = fc.oneof(
  fc.record({ kind: fc.constant('WEEKLY' as const), every: fc.integer({ min: 1, max: 9 }), days: fc.array(weekdays, { minLength: 1, maxLength: 4 }), startsOn: days }),
  fc.record({ kind: fc.constant('MONTHLY_WEEKDAY' as const), nth: fc.constantFrom<Nth[]>(1, 2, 3, 4, 'LAST'), weekday: weekdays, shiftDays: fc.integer({ min: -14, max: 14 }) }),
  fc.record({ kind: fc.constant('MONTHLY_DAY' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ kind: fc.constant('YEARLY' as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }),
);

/** Looks at one day alone and says whether the rule means it. */
const means = (rule: RecurrenceRule, on: LocalDate): boolean => {
  const clamped = (date: LocalDate, day: number): boolean => dayOf(date) === Math.min(day, daysInMonth(yearOf(date), monthOf(date)));
  switch (rule.kind) {
    case 'WEEKLY': {
      const monday = (date: LocalDate): number => dayNumber(date) - weekday(date);
      return on >= rule.startsOn && rule.days.includes(weekday(on)) && (monday(on) - monday(rule.startsOn)) % (7 * rule.every) === 0;
    }
    case 'MONTHLY_WEEKDAY': {
      const base = addDays(on, -rule.shiftDays);
      if (weekday(base) !== rule.weekday) return false;
      return rule.nth === 'LAST' ? dayOf(base) + 7 > daysInMonth(yearOf(base), monthOf(base)) : Math.ceil(dayOf(base) / 7) === rule.nth;
    }
    case 'MONTHLY_DAY':
      return clamped(on, rule.day);
    case 'YEARLY':
      return monthOf(on) === rule.month && clamped(on, rule.day);
  }
};

const NAMES = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const clampText = (day: number): string => (day <= 28 ? `BYMONTHDAY=${day}` : `BYMONTHDAY=${[28, 29, 30, 31].filter((n) => n <= day).join(',')};BYSETPOS=-1`);
const rruleText = (rule: RecurrenceRule): string => {
  switch (rule.kind) {
    case 'WEEKLY': return `FREQ=WEEKLY;INTERVAL=${rule.every};WKST=MO;BYDAY=${[...new Set(rule.days)].map((day) => NAMES[day]).join(',')}`;
    case 'MONTHLY_WEEKDAY': return `FREQ=MONTHLY;BYDAY=${rule.nth === 'LAST' ? -1 : rule.nth}${NAMES[rule.weekday]}`;
    case 'MONTHLY_DAY': return `FREQ=MONTHLY;${clampText(rule.day)}`;
    case 'YEARLY': return `FREQ=YEARLY;BYMONTH=${rule.month};${clampText(rule.day)}`;
  }
};

describe('occurrences', () => {
  test.each<[RecurrenceRule, string, string, string[]]>([
    [{ kind: 'MONTHLY_WEEKDAY', nth: 2, weekday: 4, shiftDays: 0 }, '2026-11-01', '2027-01-31', ['2026-11-12', '2026-12-10', '2027-01-14']],
    [{ kind: 'MONTHLY_WEEKDAY', nth: 'LAST', weekday: 5, shiftDays: 3 }, '2026-11-01', '2026-12-31', ['2026-11-02', '2026-11-30', '2026-12-28']],
    [{ kind: 'MONTHLY_DAY', day: 31 }, '2026-01-31', '2026-04-30', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    [{ kind: 'YEARLY', month: 2, day: 29 }, '2027-01-01', '2028-12-31', ['2027-02-28', '2028-02-29']],
    [{ kind: 'WEEKLY', every: 2, days: [4, 2], startsOn: d('2026-11-12') }, '2026-11-01', '2026-12-01', ['2026-11-12', '2026-11-24', '2026-11-26']],
  ])('%j', (rule, from, to, expected) => expect(ruleDates(rule, d(from), d(to))).toEqual(expected));

  test('agree with asking each day alone', () => {
    fc.assert(
      fc.property(rules, days, fc.integer({ min: 0, max: 500 }), (rule, from, length) => {
        const all = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        expect(ruleDates(rule, from, addDays(from, length))).toEqual(all.filter((on) => means(rule, on)));
      }),
      { numRuns: 1_000 },
    );
  });

  // Not at hours that a change of the clocks can skip: there the rule is our own, tested beside atLocal, and the other library drops the start.
  test('agree with a second library to the minute, in zones with their own clock changes', () => {
    const zones = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Cairo').map((name) => name as Zone);
    const recent = fc.integer({ min: 17_000, max: 21_500 }).map(dateOfDayNumber);
    fc.assert(
      fc.property(rules, recent, zones, fc.constantFrom('05:15', '09:00', '14:30', '23:45'), (anyRule, from, zone, time) => {
        const rule: RecurrenceRule = anyRule.kind === 'MONTHLY_WEEKDAY' ? { ...anyRule, shiftDays: 0 } : anyRule.kind === 'WEEKLY' ? { ...anyRule, startsOn: from } : anyRule;
        const to = addDays(from, rule.kind === 'YEARLY' ? 1_500 : 200);
        const ours = ruleDates(rule, from, to).map((on) => atLocal(on, time, zone));
        const other = new RRuleTemporal({ rruleString: rruleText(rule), dtstart: Temporal.ZonedDateTime.from(`${from}T${time}[${zone}]`) });
        const theirs = other.between(Temporal.ZonedDateTime.from(`${from}T00:00[${zone}]`), Temporal.ZonedDateTime.from(`${to}T23:59[${zone}]`), true).map((at) => at.epochMilliseconds);
        expect(theirs).toEqual(ours);
      }),
      { numRuns: 150 },
    );
  });

  test('keep their identity when moved, appear where they were moved to, and vanish when cancelled', () => {
    const rule: RecurrenceRule = { kind: 'MONTHLY_WEEKDAY', nth: 2, weekday: 4, shiftDays: 0 };
    const exceptions = [
      { key: d('2026-11-12'), movedTo: d('2026-12-01') },
      { key: d('2026-12-10'), cancelled: true as const },
      { key: d('2026-12-11'), movedTo: d('2026-12-12') }, // the rule gives no such date
    ];
    expect(occurrences(rule, d('2026-11-01'), d('2026-11-30'), exceptions)).toEqual([]);
    expect(occurrences(rule, d('2026-12-01'), d('2027-01-31'), exceptions)).toEqual([
      { key: '2026-11-12', on: '2026-12-01' },
      { key: '2027-01-14', on: '2027-01-14' },
    ]);
    expect(occurrences(rule, d('2026-12-01'), d('2026-11-01'))).toEqual([]);
  });
});

describe('rules', () => {
  test.each<[RecurrenceRule, string]>([
    [{ kind: 'WEEKLY', every: 1, days: [1], startsOn: d('2026-11-12') }, 'every Monday'],
    [{ kind: 'WEEKLY', every: 3, days: [4, 1, 2], startsOn: d('2026-11-12') }, 'every 3 weeks on Monday, Tuesday and Thursday'],
    [{ kind: 'MONTHLY_WEEKDAY', nth: 2, weekday: 4, shiftDays: 0 }, 'the second Thursday of each month'],
    [{ kind: 'MONTHLY_WEEKDAY', nth: 'LAST', weekday: 5, shiftDays: -1 }, '1 day before the last Friday of each month'],
    [{ kind: 'MONTHLY_DAY', day: 31 }, "day 31 of each month, or the month’s last day"],
    [{ kind: 'YEARLY', month: 2, day: 3 }, '3 February of each year'],
  ])('%j reads %s', (rule, words) => {
    expect(checkRule(rule)).toEqual({ ok: true, value: rule });
    expect(ruleInWords(rule)).toBe(words);
  });

  test.each<[RecurrenceRule, string]>([
    [{ kind: 'WEEKLY', every: 0, days: [1], startsOn: d('2026-11-12') }, 'every'],
    [{ kind: 'WEEKLY', every: 1, days: [], startsOn: d('2026-11-12') }, 'days'],
    [{ kind: 'WEEKLY', every: 1, days: [1], startsOn: d('soon') }, 'startsOn'],
    [{ kind: 'MONTHLY_WEEKDAY', nth: 5 as Nth, weekday: 4, shiftDays: 0 }, 'nth'],
    [{ kind: 'MONTHLY_WEEKDAY', nth: 1, weekday: 4, shiftDays: 15 }, 'shiftDays'],
    [{ kind: 'MONTHLY_DAY', day: 32 }, 'day'],
    [{ kind: 'YEARLY', month: 13, day: 1 }, 'month'],
  ])('%j is refused at %s', (rule, field) => expect(checkRule(rule)).toMatchObject({ ok: false, problem: { code: 'INVALID', field } }));
});
