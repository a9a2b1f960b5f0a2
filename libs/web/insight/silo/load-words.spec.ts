import { loadSentence, type Week } from './load-words.ts';

const weeks = (...totals: number[]): Week[] => totals.map((promised, at) => ({ weekOn: `2026-11-${String(2 + at * 7).padStart(2, '0')}`, promised, proposed: 0, handoffs: 0 }));
const say = (on: string) => on.slice(5);

test.each([
  [weeks(0, 0), 'Nothing is due in the next eight weeks.'],
  [weeks(3, 1), '4 things due in the next eight weeks, most of them (3) in this week, with what is late.'],
  [weeks(1, 4, 2), '7 things due in the next eight weeks, most of them (4) in the week of 11-09.'],
  [weeks(1), '1 thing due in the next eight weeks, most of them (1) in this week, with what is late.'],
])('%#', (list, said) => expect(loadSentence(list, say)).toBe(said));
