import fc from 'fast-check';
import { addDays, dateOfDayNumber } from '#domain/calendar';
import { endClock, pauseClock, startClock } from './clock.ts';
import type { Capacity } from '#domain/org';
import { at, clockFor, clockId, commitmentId, date, member, silo } from './fixture.ts';
import { DEFAULT_LADDER } from './ladder.ts';

const subject = { kind: 'commitment' as const, id: commitmentId, siloId: silo('support') };
const now = at('2026-11-09T10:00:00Z');
const start = (agreedOn: string, today: string, watchFrom?: string) =>
  startClock({ id: clockId, subject, agreedOn: date(agreedOn), today: date(today), ladder: DEFAULT_LADDER, ...(watchFrom ? { watchFrom: date(watchFrom) } : {}) }, now);

describe('the start of a clock', () => {
  test('says so in one fact about its subject', () => {
    const started = start('2026-11-12', '2026-11-09');
    expect(started).toMatchObject({
      kind: 'STARTED',
      clock: { agreedOn: '2026-11-12', countsFrom: '2026-11-12', ladderVersion: 1, passed: null, pause: null, ended: null },
      facts: [{ type: 'clock.started', subject: { kind: 'commitment', id: commitmentId }, data: { clockId, siloId: 'support', agreedOn: '2026-11-12', ladderVersion: 1 } }],
    });
  });

  test('is quiet: a date already past belongs to the arrears, today does not', () => {
    expect(start('2026-11-08', '2026-11-09')).toEqual({ kind: 'ARREARS' });
    expect(start('2026-11-09', '2026-11-09').kind).toBe('STARTED');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 20_000, max: 24_000 }), (ago, day) => {
        const today = dateOfDayNumber(day);
        expect(startClock({ id: clockId, subject, agreedOn: addDays(today, -ago), today, ladder: DEFAULT_LADDER }, now).kind).toBe('ARREARS');
      }),
    );
  });

  test('counts from the day that somebody names, and keeps the agreed date', () => {
    expect(start('2026-03-01', '2026-11-09', '2026-11-09')).toMatchObject({ kind: 'STARTED', clock: { agreedOn: '2026-03-01', countsFrom: '2026-11-09' } });
    expect(start('2026-03-01', '2026-11-09', '2026-11-08')).toEqual({ kind: 'ARREARS' });
    expect(start('2026-12-01', '2026-11-09', '2026-11-09')).toMatchObject({ clock: { countsFrom: '2026-12-01' } });
  });
});

describe('the end of a clock', () => {
  test.each(['DELIVERED', 'NEW_DATE', 'RULING', 'CLOSED'] as const)('by %s is on the record once', (why) => {
    const ended = endClock(clockFor(), why, now);
    expect(ended.clock.ended).toEqual({ at: now, why });
    expect(ended.facts).toEqual([{ type: 'clock.ended', subject: { kind: 'commitment', id: commitmentId }, data: { clockId, why } }]);
    expect(endClock(ended.clock, 'CLOSED', now)).toEqual({ clock: ended.clock, facts: [] });
  });
});

describe('a pause', () => {
  const grant = { workingDays: 5, plan: 'Two engineers from Monday', by: { memberId: member('priya') }, capacities: new Set<Capacity>(['CCO']) };

  test('is granted once, for a plan, on the record', () => {
    const paused = pauseClock(clockFor(), grant, now);
    if (!paused.ok) throw new Error(paused.problem.message);
    expect(paused.value.clock.pause).toEqual({ at: now, workingDays: 5 });
    expect(paused.value.facts).toMatchObject([{ type: 'clock.paused', data: { workingDays: 5, grantedBy: 'priya' }, text: { plan: 'Two engineers from Monday' } }]);
    expect(pauseClock(paused.value.clock, grant, now)).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
  });

  test.each([0, 6, 1.5, Number.NaN])('of %s working days is refused', (workingDays) => {
    expect(pauseClock(clockFor(), { ...grant, workingDays }, now)).toMatchObject({ ok: false, problem: { code: 'INVALID', field: 'workingDays' } });
  });

  test('is the CCO’s to grant', () => {
    expect(pauseClock(clockFor(), { ...grant, capacities: new Set<Capacity>(['MEMBER', 'OWNER', 'CARRYING_LEAD']) }, now)).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
  });

  test('is refused without a plan, and on a clock that has ended', () => {
    expect(pauseClock(clockFor(), { ...grant, plan: '  ' }, now)).toMatchObject({ ok: false, problem: { field: 'plan' } });
    expect(pauseClock(endClock(clockFor(), 'DELIVERED', now).clock, grant, now)).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
  });
});
