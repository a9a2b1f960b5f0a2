import type { LocalDate } from '#domain/kernel';
import { isQuarter, placeOfDay, quarterAfter, quarterOf, quartersFrom } from './quarters.ts';

const on = (text: string) => text as LocalDate;

test.each([['2026-11-12', '2026-Q4'], ['2026-01-01', '2026-Q1'], ['2027-03-31', '2027-Q1'], ['2027-04-01', '2027-Q2']])('%s stands in %s', (day, quarter) => expect(quarterOf(on(day))).toBe(quarter));

test('quarters follow one another without a gap', () => {
  const quarters = quartersFrom('2026-Q3', 6);
  expect(quarters.map(({ label }) => label)).toEqual(['Q3 2026', 'Q4 2026', 'Q1 2027', 'Q2 2027', 'Q3 2027', 'Q4 2027']);
  quarters.slice(1).forEach(({ from }, index) => expect(from).toBe(quarters[index]!.until));
  expect(quarterAfter('2026-Q1', -1)).toBe('2025-Q4');
});

test('a day stands where its share of the window says; beyond an end it is the end', () => {
  expect(placeOfDay(on('2026-10-01'), on('2026-10-01'), on('2026-10-11'))).toBe(0);
  expect(placeOfDay(on('2026-10-06'), on('2026-10-01'), on('2026-10-11'))).toBe(0.5);
  expect([placeOfDay(on('2020-01-01'), on('2026-10-01'), on('2026-10-11')), placeOfDay(on('2030-01-01'), on('2026-10-01'), on('2026-10-11'))]).toEqual([0, 1]);
});

test('only quarters are quarters', () => {
  expect(['2026-Q4', '2026-Q5', '26-Q1', '9999-Q1', ''].map(isQuarter)).toEqual([true, false, false, false, false]);
});
