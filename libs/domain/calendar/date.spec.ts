import fc from 'fast-check';
import type { LocalDate } from '#domain/kernel';
import { addDays, addMonths, compare, dateOf, dateOfDayNumber, dayNumber, daysBetween, daysInMonth, isDate, parseDate, weekday } from './date.ts';
import { counted, dateInWords, shortDate } from './words.ts';

const d = (text: string): LocalDate => text as LocalDate;
const dates = fc.integer({ min: -20_000, max: 60_000 }).map(dateOfDayNumber);

describe('dates', () => {
  test.each(['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29', ' 2026-11-12 '])('reads %s', (text) => {
    expect(parseDate(text)).toEqual({ ok: true, value: text.trim() });
  });

  test.each(['', '1899-12-31', '2200-01-01', '2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '12.11.2026', '2026-11-12T00:00', '+02026-11-12', '２０２６-11-12'])(
    'refuses %s',
    (text) => {
      const read = parseDate(text, 'dueOn');
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.problem).toMatchObject({ code: 'INVALID', field: 'dueOn' });
    },
  );

  test('cuts an absurdly long text in its answer', () => {
    const read = parseDate('x'.repeat(10_000));
    if (read.ok) throw new Error('read nonsense');
    expect(read.problem.message.length).toBeLessThan(200);
  });

  test.each([
    ['1970-01-01', 4], ['2026-11-12', 4], ['2026-11-22', 7], ['2026-11-23', 1], ['1900-01-01', 1], ['2199-12-31', 2],
  ] as const)('%s is weekday %i', (on, expected) => expect(weekday(d(on))).toBe(expected));

  test.each([
    ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-03-31', -1, '2026-02-28'], ['2026-12-15', 1, '2027-01-15'], ['2026-01-15', -1, '2025-12-15'], ['2026-05-31', 25, '2028-06-30'],
  ] as const)('%s and %i months is %s', (on, months, expected) => expect(addMonths(d(on), months)).toBe(expected));

  test('clamps to the last day of the month', () => {
    expect(dateOf(2026, 2, 31)).toBe('2026-02-28');
    expect(daysInMonth(2100, 2)).toBe(28);
  });

  test('throws outside its years instead of answering nonsense', () => {
    expect(() => addDays(d('2199-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(d('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(d('2026-01-01'), Number.NaN)).toThrow(RangeError);
  });

  test('adding and counting days agree; order is the order of days; each is a date', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -3_000, max: 3_000 }), (on, days) => {
        const moved = addDays(on, days);
        expect(daysBetween(on, moved)).toBe(days);
        expect(compare(on, moved)).toBe(Math.sign(-days) + 0);
        expect(isDate(moved)).toBe(true);
        expect((weekday(on) - 1 + days + 3_500) % 7).toBe(weekday(moved) - 1);
        expect(dateOfDayNumber(dayNumber(on))).toBe(on);
      }),
    );
  });
});

describe('words', () => {
  test('say the weekday, and the year only when it is another', () => {
    expect(dateInWords(d('2026-11-12'))).toBe('Thursday 12 November');
    expect(dateInWords(d('2027-01-01'), d('2026-12-30'))).toBe('Friday 1 January 2027');
    expect(dateInWords(d('2026-12-31'), d('2026-12-30'))).toBe('Thursday 31 December');
    expect(shortDate(d('2026-11-02'))).toBe('2 Nov 2026');
    expect(counted(1, 'day')).toBe('1 day');
    expect(counted(0, 'day')).toBe('0 days');
  });
});
