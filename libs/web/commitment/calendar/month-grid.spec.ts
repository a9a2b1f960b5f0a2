import { dayOf, weekday } from '#domain/calendar';
import { monthAfter, weeksOf } from './month-grid.ts';

test.each([
  ['2026-11', 6, '2026-10-26', '2026-12-06'],
  ['2027-02', 4, '2027-02-01', '2027-02-28'],
  ['2026-12', 5, '2026-11-30', '2027-01-03'],
])('%s has %d weeks', (month, count, first, last) => {
  const weeks = weeksOf(month);
  expect([weeks.length, weeks[0]![0], weeks.at(-1)!.at(-1)]).toEqual([count, first, last]);
});

test('every day of every month stands once, in a week that begins on Monday', () => {
  for (let count = 0; count < 60; count += 1) {
    const month = monthAfter('2026-01', count);
    const weeks = weeksOf(month);
    expect(weeks.every((week) => week.length === 7 && weekday(week[0]!) === 1)).toBe(true);
    const days = weeks.flat().filter((on) => on.startsWith(month)).map(dayOf);
    expect(days).toEqual(Array.from({ length: days.length }, (_, index) => index + 1));
    expect(days.length).toBeGreaterThanOrEqual(28);
  }
});
