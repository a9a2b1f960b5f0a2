import type { LocalDate } from '#domain/kernel';
import { rippleSentence } from './ripple-words.ts';

const today = '2026-11-22' as LocalDate;
const of = (...silos: string[]) => silos.map((name) => ({ commitment: { carriedBy: { name } } }));

test.each([
  ['2026-12-12', of('Sales', 'Finance', 'Sales'), 'Moving to 12 Dec pushes 3 promises of Finance and Sales.'],
  ['2027-01-12', of('Sales'), 'Moving to 12 Jan 2027 pushes 1 promise of Sales.'],
  ['2026-12-12', of('A', 'B', 'C', 'D'), 'Moving to 12 Dec pushes 4 promises of 4 silos.'],
  ['2026-12-12', of('A', 'B', 'C'), 'Moving to 12 Dec pushes 3 promises of A, B and C.'],
  ['2026-12-12', [], 'Moving to 12 Dec pushes no other promise.'],
  [null, of('Sales'), 'Moving these pushes 1 promise of Sales.'],
])('%s with %j', (on, moves, sentence) => {
  expect(rippleSentence(on as LocalDate | null, moves, today)).toBe(sentence);
});
