import type { LocalDate } from '#domain/kernel';
import { age, daysBetween, fullDate, relativeDate, shortDate } from './words.ts';

const on = (text: string) => text as LocalDate;
const today = on('2026-11-22');

test.each([
  ['2026-11-22', 'today'],
  ['2026-11-23', 'tomorrow'],
  ['2026-11-21', 'yesterday'],
  ['2026-11-25', 'in 3 days'],
  ['2026-11-13', '9 days ago'],
  ['2026-12-20', 'in 28 days'],
  ['2026-12-21', '21 Dec'],
  ['2027-02-03', '3 Feb 2027'],
  ['2026-09-01', '1 Sep'],
])('%s seen from 22 November 2026 is "%s"', (date, words) => {
  expect(relativeDate(on(date), today)).toBe(words);
});

test('days are counted across the change of the clocks', () => {
  expect(daysBetween(on('2026-10-24'), on('2026-10-26'))).toBe(2);
  expect(daysBetween(on('2026-03-30'), on('2026-03-28'))).toBe(-2);
});

test('dates in words', () => {
  expect(fullDate(on('2027-01-14'))).toBe('Thu 14 Jan 2027');
  expect(shortDate(on('2026-01-14'), today)).toBe('14 Jan');
  expect(shortDate(on('2026-01-14'))).toBe('14 Jan 2026');
});

test.each([
  ['2026-11-22', 'today'],
  ['2026-11-19', '3 d'],
  ['2026-11-02', '20 d'],
  ['2026-11-01', '3 wk'],
])('a word of %s is %s old', (date, words) => {
  expect(age(on(date), today)).toBe(words);
});
