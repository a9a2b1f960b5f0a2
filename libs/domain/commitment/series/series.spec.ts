import fc from 'fast-check';
import { addDays, endOfDay, ruleDates, type RecurrenceRule, type Weekday } from '#domain/calendar';
import type { CommitmentId, LocalDate, SeriesId } from '#domain/kernel';
import { changeSeries, clockTerms, dateAfter, datesToMake, endSeries, kept, lookAt, makeOccurrence, MOST_MADE_AT_ONCE, startSeries, titleOfAll, titleOn, type Series } from '../index.ts';
import { accepted, atTen, idOf, inDays, proposed, stepBy, TODAY, UTC, type Person } from '../sample.ts';

const day = (text: string): LocalDate => text as LocalDate;
const MONTHLY: RecurrenceRule = { kind: 'MONTHLY_DAY', day: 31 };
const by = (person: Person = 'lead', today = TODAY) => stepBy(person, accepted(), today);
const TERMS = { id: 's-1' as SeriesId, title: 'Report for {month}', rule: MONTHLY, daysAhead: 14 };
const started = (more = {}): Series => {
  const planned = startSeries(accepted(), { ...TERMS, ...more }, by());
  if (!planned.ok) throw new Error(planned.problem.message);
  return planned.value.series;
};

test.each([
  ['Report for {month}', '2026-12-31', 'Report for December 2026'], ['{quarter}: the figures', '2026-12-31', '{q}'.replace('{q}', 'Q4 2026: the figures')],
  ['As of {date}', '2027-02-01', 'As of 1 Feb 2027'], ['Call every customer', '2027-02-01', 'Call every customer, 1 Feb 2027'],
])('%s on %s is called %s', (pattern, on, title) => expect(titleOn(pattern, day(on))).toBe(title));

test.each([['Report for {month}', 'Report for each month'], ['{quarter}: the figures', 'Each quarter: the figures'], ['As of {date}', 'As of each date'], ['call back', 'call back']])(
  'all of %s together are called %s', (pattern, title) => expect(titleOfAll(pattern)).toBe(title),
);

test('a title never outgrows what a title may be', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (pattern) => expect(titleOn(pattern, TODAY).length).toBeLessThanOrEqual(200)));
});

describe('a series', () => {
  test('begins with the commitment that is repeated, and goes on after it', () => {
    expect(started()).toMatchObject({ ownerId: 'lead', startedBy: 'lead', version: 1, nextOn: '2026-12-31', endedAt: null });
    expect(started({ rule: { kind: 'MONTHLY_DAY', day: 13 } })).toMatchObject({ nextOn: '2026-12-13' });
  });

  test.each<[string, ReturnType<typeof accepted>, object, Person, string]>([
    ['by whoever does not lead the silo', accepted(), {}, 'worker', 'NOT_ALLOWED'], ['of what is only proposed', proposed(), {}, 'lead', 'WRONG_STATE'],
    ['without a title', accepted(), { title: ' ' }, 'lead', 'INVALID'], ['on a day that no calendar has', accepted(), { rule: { kind: 'MONTHLY_DAY', day: 32 } }, 'lead', 'INVALID'],
    ['a year ahead', accepted(), { daysAhead: 365 }, 'lead', 'INVALID'],
  ])('%s is refused', (_, model, more, person, code) => {
    expect(startSeries(model, { ...TERMS, ...more }, stepBy(person, model))).toMatchObject({ ok: false, problem: { code } });
  });

  test('changes and ends for what comes, and leaves what was made', () => {
    const series = started();
    const weekly = { title: 'Weekly', rule: { kind: 'WEEKLY', every: 1, days: [1], startsOn: TODAY } as const, daysAhead: 3 };
    expect(changeSeries(series, weekly, { ...by('standIn'), version: 1, lastOn: day('2026-12-31') })).toMatchObject({ ok: true, value: { series: { version: 2, nextOn: '2027-01-04', title: 'Weekly' } } });
    expect(changeSeries(series, weekly, { ...by(), version: 7, lastOn: null })).toMatchObject({ problem: { code: 'STALE' } });
    const ended = endSeries(series, by());
    expect(ended).toMatchObject({ ok: true, value: { series: { nextOn: null, endedAt: atTen(TODAY) }, facts: [{ type: 'series.ended' }] } });
    expect(ended.ok && endSeries(ended.value.series, by())).toMatchObject({ problem: { code: 'WRONG_STATE' } });
  });

  test('is looked at some days before its next date, and makes it then', () => {
    const series = started();
    expect(lookAt(series, UTC)).toBe(endOfDay(day('2026-12-16'), UTC));
    expect(datesToMake(series, day('2026-12-16'))).toEqual([]);
    expect(datesToMake(series, day('2026-12-17'))).toEqual(['2026-12-31']);
    expect(datesToMake(series, day('2027-03-20'))).toEqual(['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31']);
  });
});

describe('an occurrence', () => {
  const make = (on: LocalDate, today: LocalDate) => makeOccurrence(started(), { id: 'c-9' as CommitmentId, number: 9, on, carriedBy: accepted().carriedBy, promisedTo: accepted().promisedTo, ownerId: idOf('lead'), now: atTen(today), today });

  test('is promised for its date, by its owner', () => {
    const { commitment, facts } = make(inDays(14), TODAY);
    expect(commitment).toMatchObject({ standing: 'ACCEPTED', title: 'Report for November 2026', originalOn: inDays(14), agreedOn: inDays(14), ownerId: 'lead', arrears: 'NO' });
    expect(facts.map(({ type }) => type)).toEqual(['commitment.proposed', 'commitment.accepted', 'commitment.repeated']);
  });

  test('that comes after its date waits with the arrears: seen, but in nobody’s rate and on no ladder', () => {
    const { commitment } = make(inDays(-20), TODAY);
    expect(commitment).toMatchObject({ originalOn: inDays(-20), arrears: 'WAITING' });
    expect(clockTerms(commitment)).toBeNull();
    expect(kept(commitment, endOfDay(inDays(-20), UTC), atTen(TODAY))).toBe('LEFT_OUT');
  });
});

describe('in any rhythm', () => {
  const rules = fc.oneof(
    fc.record({ kind: fc.constant('MONTHLY_DAY' as const), day: fc.integer({ min: 1, max: 31 }) }),
    fc.record({ kind: fc.constant('WEEKLY' as const), every: fc.integer({ min: 1, max: 8 }), days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }) }).map(({ kind, every, days }) => ({ kind, every, days: days as Weekday[], startsOn: TODAY })),
    fc.record({ kind: fc.constant('YEARLY' as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }),
  );

  test('each date is made exactly once, whenever somebody looks, and none is passed over', () => {
    fc.assert(fc.property(rules, fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 90 }), (rule, waits, daysAhead) => {
      let series = { rule, daysAhead, endedAt: null, nextOn: dateAfter(rule, TODAY) };
      let today = TODAY;
      const made: LocalDate[] = [];
      for (const wait of waits) {
        today = addDays(today, wait);
        for (let dates = datesToMake(series, today); dates.length > 0; dates = datesToMake(series, today)) {
          expect(dates.length).toBeLessThanOrEqual(MOST_MADE_AT_ONCE);
          made.push(...dates);
          series = { ...series, nextOn: dateAfter(rule, dates.at(-1)!) };
        }
      }
      expect(made).toEqual(ruleDates(rule, addDays(TODAY, 1), addDays(today, daysAhead)));
    }));
  });

  test('the end of the calendar ends it quietly', () => {
    expect(dateAfter({ kind: 'YEARLY', month: 6, day: 1 }, day('2199-06-01'))).toBeNull();
    expect(dateAfter({ kind: 'YEARLY', month: 6, day: 1 }, day('2199-12-31'))).toBeNull();
    expect(datesToMake({ ...started(), nextOn: day('2199-11-30') }, day('2199-12-30'))).toEqual(['2199-11-30']);
    expect(datesToMake({ ...started(), nextOn: null }, day('2199-12-30'))).toEqual([]);
  });
});
