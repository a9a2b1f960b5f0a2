import fc from 'fast-check';
import type { LocalDate } from '#domain/kernel';
import { toIso } from '#domain/kernel';
import { addWorkingDays, dateOfDayNumber, isWorkingDay, localDateOf, localTimeOf, plainCalendar, workingDaysBetween, type WorkingCalendar } from '#domain/calendar';
import { advanceClock } from './advance.ts';
import { endClock, type Clock } from './clock.ts';
import { at, berlinOnly, clockFor, date, everyone, zone } from './fixture.ts';
import { DEFAULT_LADDER, HANDOFF_LADDERS, ladderInWords, ladderOf } from './ladder.ts';
import { nextDueAt, remainingSteps, stepsOf, type LadderCalendars } from './steps.ts';

const steps = (clock: Clock, calendars: LadderCalendars = berlinOnly) => stepsOf(clock, DEFAULT_LADDER, calendars);
const shown = (clock: Clock, calendars?: LadderCalendars) => steps(clock, calendars).map((step) => `${step.offset} ${step.rule} ${step.on}`);

describe('the default ladder', () => {
  test('is data with a version, and reads as sentences', () => {
    expect(ladderInWords(ladderOf(1))).toEqual([
      '5 working days before the agreed date, at 09:00: a nudge to the owner.',
      'On the agreed date, at 09:00: a reminder that it is due to the owner.',
      '1 working day after the agreed date, at 09:00: a reminder that it is overdue to the owner.',
      '3 working days after the agreed date, at 09:00: a notice that it is overdue to the owner, stand-in and lead.',
      '5 working days after the agreed date, at 09:00: fair warning of where it goes next to the owner, lead and CCO.',
      '7 working days after the agreed date, at 09:00: an escalation to the CCO.',
      '10 working days after the agreed date, at 09:00: a card to decide to the sponsor.',
    ]);
    expect(() => ladderOf(99)).toThrow(RangeError);
  });

  it('a hand-off has one against whoever is to answer, and one against whoever is to deliver, that ends with the CCO', () => {
    expect(ladderInWords(HANDOFF_LADDERS.ANSWER)).toEqual([
      '2 working days after the offer, at 09:00: fair warning of where it goes next to the stand-in and lead.',
      '4 working days after the offer, at 09:00: a notice that it is overdue to the lead.',
      '6 working days after the offer, at 09:00: an escalation to the CCO.',
    ]);
    expect(HANDOFF_LADDERS.DUE.steps.map(({ rule, offset }) => `${rule} ${offset}`)).toEqual(['NUDGE -5', 'DUE 0', 'OVERDUE 1', 'LEAD 3', 'WARNING 5', 'CCO 7']);
    expect([HANDOFF_LADDERS.ANSWER, HANDOFF_LADDERS.DUE].map(({ version }) => ladderOf(version))).toEqual([HANDOFF_LADDERS.ANSWER, HANDOFF_LADDERS.DUE]);
  });
});

describe('the steps of a clock', () => {
  test('lie on working days around the date', () => {
    expect(shown(clockFor())).toEqual([
      '-5 NUDGE 2026-11-05', '0 DUE 2026-11-12', '1 OVERDUE 2026-11-13', '3 LEAD 2026-11-17', '5 WARNING 2026-11-19', '7 CCO 2026-11-23', '10 SPONSOR 2026-11-26',
    ]);
  });

  test('a date on a Saturday is reminded of on Friday, and counted on from Monday', () => {
    expect(shown(clockFor('2026-11-14')).slice(0, 3)).toEqual(['-5 NUDGE 2026-11-09', '0 DUE 2026-11-13', '1 OVERDUE 2026-11-16']);
  });

  test('fire at 09:00 of the silo that must act; the last two at 09:00 of the organization', () => {
    const calendars = { silo: plainCalendar(zone('America/New_York')), organization: plainCalendar(zone('Europe/Berlin')) };
    const due = steps(clockFor('2026-10-30'), calendars).map((step) => toIso(step.dueAt));
    expect(due).toEqual([
      '2026-10-23T13:00:00.000Z', '2026-10-30T13:00:00.000Z', '2026-11-02T14:00:00.000Z', '2026-11-04T14:00:00.000Z', '2026-11-06T14:00:00.000Z', '2026-11-10T08:00:00.000Z', '2026-11-13T08:00:00.000Z',
    ]);
  });

  test('know closures and holidays of the silo, and the warning keeps its distance to the step that it announces', () => {
    const closed: WorkingCalendar = { ...plainCalendar(zone('Europe/Berlin')), closures: new Set(['2026-11-16', '2026-11-17', '2026-11-18'].map(date)), holidays: new Set([date('2026-11-19')]) };
    expect(shown(clockFor(), { ...berlinOnly, silo: closed }).slice(2)).toEqual([
      '1 OVERDUE 2026-11-13', '3 LEAD 2026-11-23', '5 WARNING 2026-11-25', '7 CCO 2026-11-27', '10 SPONSOR 2026-12-02',
    ]);
  });

  test('leave out what lies before the start of the clock', () => {
    expect(shown(clockFor('2026-10-13'))[0]).toBe('0 DUE 2026-10-13');
    expect(shown(clockFor('2026-03-02', { watchFrom: date('2026-10-12') }, at('2026-10-12T08:00:00Z')))[0]).toBe('1 OVERDUE 2026-10-13');
  });

  test('a pause moves only what was still to come', () => {
    const paused: Clock = { ...clockFor(), pause: { at: at('2026-11-18T10:00:00Z'), workingDays: 5 } };
    expect(shown(paused).slice(3)).toEqual(['3 LEAD 2026-11-17', '5 WARNING 2026-11-26', '7 CCO 2026-11-30', '10 SPONSOR 2026-12-03']);
  });

  const closures = fc.array(fc.integer({ min: 20_700, max: 20_900 }).map(dateOfDayNumber), { maxLength: 60 });
  const zones = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia', 'Pacific/Honolulu').map(zone);
  const calendars = fc.record({ zone: zones, closures: closures.map((days): ReadonlySet<LocalDate> => new Set(days)), holidays: closures.map((days): ReadonlySet<LocalDate> => new Set(days)) });

  test('are in order, at 09:00, on working days, at the ladder’s distance, whatever the calendars and zones', () => {
    fc.assert(
      fc.property(calendars, calendars, fc.integer({ min: 20_740, max: 20_860 }).map(dateOfDayNumber), fc.option(fc.record({ day: fc.integer({ min: 20_700, max: 20_880 }), workingDays: fc.integer({ min: 1, max: 5 }) }), { nil: null }), (silo, organization, agreedOn, pause) => {
        const plain = clockFor(agreedOn, { today: date('2026-01-01') }, at('2026-01-01T00:00:00Z'));
        const clock: Clock = pause ? { ...plain, pause: { at: at(`${dateOfDayNumber(pause.day)}T10:00:00Z`), workingDays: pause.workingDays } } : plain;
        const all = steps(clock, { silo, organization });
        expect(all).toHaveLength(7);
        all.forEach((step, index) => {
          const calendar = step.rule === 'CCO' || step.rule === 'SPONSOR' ? organization : silo;
          const before = all[index - 1];
          expect(isWorkingDay(step.on, calendar)).toBe(true);
          expect([localDateOf(step.dueAt, calendar.zone), localTimeOf(step.dueAt, calendar.zone)]).toEqual([step.on, '09:00']);
          if (before) expect(step.dueAt > before.dueAt).toBe(true);
          if (before && calendar === organization) expect(workingDaysBetween(before.on, step.on, organization)).toBeGreaterThanOrEqual(step.offset - before.offset);
          if (step.offset > 0 && calendar === silo && !pause) expect(step.on).toBe(addWorkingDays(agreedOn, step.offset, silo));
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('a clock that advances', () => {
  const advance = (clock: Clock, now: string) => advanceClock(clock, steps(clock), everyone, DEFAULT_LADDER, at(now));

  test('does nothing before its moment, and each step once', () => {
    const clock = clockFor();
    expect(advance(clock, '2026-11-05T07:59:59Z')).toMatchObject({ fires: null, facts: [] });
    const first = advance(clock, '2026-11-05T08:00:00Z');
    expect(first.fires?.rule).toBe('NUDGE');
    expect(first.facts).toEqual([{ type: 'step.fired', subject: { kind: 'commitment', id: 'commitment-1' }, data: { clockId: 'clock-1', rule: 'NUDGE', offset: -5, on: '2026-11-05' } }]);
    expect(advance(first.clock, '2026-11-05T08:00:00Z').fires).toBeNull();
    expect(nextDueAt(first.clock, steps(clock))).toBe(at('2026-11-12T08:00:00Z'));
  });

  test('after a standstill fires the latest only, records the others, and still escalates', () => {
    const late = advance(clockFor(), '2026-11-27T12:00:00Z');
    expect(late.fires?.rule).toBe('SPONSOR');
    expect(late.skipped.map((step) => step.rule)).toEqual(['NUDGE', 'DUE', 'OVERDUE', 'LEAD', 'WARNING', 'CCO']);
    expect(late.effects).toEqual(['ESCALATES', 'CARD']);
    expect(late.facts.map((fact) => fact.type)).toEqual([...Array(6).fill('step.skipped'), 'step.fired']);
    expect(late.facts[0]?.data.why).toBe('MISSED');
    expect(nextDueAt(late.clock, steps(late.clock))).toBeNull();
  });

  test('is silent for what has ended', () => {
    const ended = endClock(clockFor(), 'DELIVERED', at('2026-11-12T12:00:00Z')).clock;
    expect(advance(ended, '2027-01-01T00:00:00Z')).toMatchObject({ fires: null, skipped: [], effects: [], facts: [] });
    expect(remainingSteps(ended, steps(ended))).toEqual([]);
  });

  test('skips, on the record, a step that climbs to nobody new', () => {
    const clock = clockFor();
    const holders = { ...everyone, lead: everyone.owner, standIn: null };
    const result = advanceClock({ ...clock, passed: 'OVERDUE' }, steps(clock), holders, DEFAULT_LADDER, at('2026-11-17T08:00:00Z'));
    expect(result).toMatchObject({ fires: null, clock: { passed: 'LEAD' }, facts: [{ type: 'step.skipped', data: { rule: 'LEAD', why: 'NOBODY_NEW' } }] });
  });

  test('never fires a step twice and never loses one, however often and late it is looked at, also when the calendar changes', () => {
    const looks = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 120 }), closed: fc.boolean() }), { maxLength: 60 });
    fc.assert(
      fc.property(looks, (moments) => {
        let clock = clockFor();
        let now = at('2026-11-01T00:00:00Z');
        const seen: string[] = [];
        for (const { hours, closed } of moments) {
          now = (now + hours * 3_600_000) as typeof now;
          const silo = closed ? { ...berlinOnly.silo, closures: new Set([date('2026-11-13'), date('2026-11-18')]) } : berlinOnly.silo;
          const result = advanceClock(clock, steps(clock, { ...berlinOnly, silo }), everyone, DEFAULT_LADDER, now);
          seen.push(...result.skipped.map((step) => step.rule), ...(result.fires ? [result.fires.rule] : []));
          clock = result.clock;
        }
        expect(seen).toEqual(DEFAULT_LADDER.steps.map((step) => step.rule).slice(0, seen.length));
        if (now > at('2026-12-03T09:00:00Z')) expect(seen).toHaveLength(7);
      }),
    );
  });
});
