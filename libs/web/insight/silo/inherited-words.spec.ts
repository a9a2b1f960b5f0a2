import { inheritedLine } from './inherited-words.ts';

const line = (kept: number, notKept: number, leftOut = 0) => inheritedLine({ name: 'Support', closedOn: '2026-11-03', kept: { kept, notKept, leftOut } }, () => '3 Nov');

test.each([
  [line(7, 2), 'Of these, as Support until 3 Nov: kept 7 of 9.'],
  [line(0, 0), 'Of these, as Support until 3 Nov: nothing decided.'],
  [line(1, 0, 2), 'Of these, as Support until 3 Nov: kept 1 of 1, 2 left out.'],
])('%s', (said, expected) => expect(said).toBe(expected));
