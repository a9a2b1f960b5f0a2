import fc from 'fast-check';
import type { LocalDate, Zone } from '#domain/kernel';
import { addDays, dateOfDayNumber, weekday } from './date.ts';
import {
  addWorkingDays, isWorkingDay, nextWorkingDay, plainCalendar, previousWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore, workingDaysBetween, type WorkingCalendar,
} from './working-calendar.ts';

const d = (text: string): LocalDate => text as LocalDate;
const berlin: WorkingCalendar = {
  zone: 'Europe/Berlin' as Zone,
  closures: new Set([d('2026-12-24'), d('2026-12-28'), d('2026-12-29'), d('2026-12-30'), d('2026-12-31')]),
  holidays: new Set([d('2026-12-25'), d('2026-12-26'), d('2027-01-01')]),
};
const days = fc.integer({ min: 20_000, max: 21_000 }).map(dateOfDayNumber);
const calendars = fc.tuple(fc.array(days, { maxLength: 150 }), fc.array(days, { maxLength: 40 })).map(
  ([closures, holidays]): WorkingCalendar => ({ zone: 'UTC' as Zone, closures: new Set(closures), holidays: new Set(holidays) }),
);

describe('working days', () => {
  test.each([
    ['2026-12-23', 1, '2027-01-04'], // over a closure, two holidays and two weekends
    ['2027-01-04', -1, '2026-12-23'],
    ['2026-12-26', 0, '2026-12-26'],
    ['2026-11-12', 5, '2026-11-19'],
    ['2026-11-14', 1, '2026-11-16'], // from a Saturday
    ['2026-11-14', -1, '2026-11-13'],
    ['2026-11-12', -5, '2026-11-05'],
  ] as const)('%s and %i is %s', (on, n, expected) => expect(addWorkingDays(d(on), n, berlin)).toBe(expected));

  test('neighbours', () => {
    expect(nextWorkingDay(d('2026-11-13'), berlin)).toBe('2026-11-16');
    expect(previousWorkingDay(d('2026-11-16'), berlin)).toBe('2026-11-13');
    expect(workingDayOnOrAfter(d('2026-11-13'), berlin)).toBe('2026-11-13');
    expect(workingDayOnOrAfter(d('2026-11-14'), berlin)).toBe('2026-11-16');
    expect(workingDayOnOrBefore(d('2026-11-15'), berlin)).toBe('2026-11-13');
  });

  test('refuses to search for ever', () => {
    const closed: WorkingCalendar = { ...plainCalendar('UTC' as Zone), closures: { has: () => true } as unknown as ReadonlySet<LocalDate> };
    expect(() => addWorkingDays(d('2026-01-01'), 1, closed)).toThrow(RangeError);
    expect(() => addWorkingDays(d('2026-01-01'), 5_001, berlin)).toThrow(RangeError);
    expect(() => addWorkingDays(d('2026-01-01'), 1.5, berlin)).toThrow(RangeError);
    expect(() => addWorkingDays(d('2026-01-01'), Number.NaN, berlin)).toThrow(RangeError);
    expect(() => addWorkingDays(d('2199-12-30'), 30, berlin)).toThrow(RangeError);
  });

  test('agrees with counting day by day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), calendars, (on, n, calendar) => {
        const works = (day: LocalDate): boolean => weekday(day) < 6 && !calendar.closures.has(day) && !calendar.holidays.has(day);
        let expected = on;
        for (let left = Math.abs(n); left > 0; ) {
          expected = addDays(expected, Math.sign(n));
          if (works(expected)) left -= 1;
        }
        const found = addWorkingDays(on, n, calendar);
        expect(found).toBe(expected);
        expect(workingDaysBetween(on, found, calendar)).toBe(n);
        if (n !== 0) expect(isWorkingDay(found, calendar)).toBe(true);
      }),
    );
  });
});
