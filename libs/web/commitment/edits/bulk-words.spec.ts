import { bulkSummary, moveLine, refusalLine } from './bulk-words.ts';

const refusal = (count: number, keys: readonly string[] = []) => ({ because: 'It is verified.', count, keys });

test.each([
  [997, [refusal(2), refusal(1)], false, '997 change, 3 do not.'],
  [997, [refusal(3)], true, '997 changed, 3 were not.'],
  [1, [refusal(1)], true, '1 changed, 1 was not.'],
  [1_000, [], true, '1,000 changed.'],
])('%s rows', (changed, refusals, done, said) => expect(bulkSummary(changed, refusals, done)).toBe(said));

test('a reason names its rows, the first five of them', () => {
  expect(refusalLine(refusal(2, ['C-4', 'C-9']))).toBe('2 (C-4, C-9): It is verified.');
  expect(refusalLine(refusal(7, ['C-1', 'C-2', 'C-3', 'C-4', 'C-5']))).toBe('7 (C-1, C-2, C-3, C-4, C-5 and 2 more): It is verified.');
});

test('whom it moves is named, and nobody is the CCO’s office', () => {
  expect(moveLine({ what: 'ANSWERS_DATE', count: 31, silo: null, member: null })).toBe('The CCO’s office answers 31 rows: the new date waits for them.');
  expect(moveLine({ what: 'IS_ASKED_TO_OWN', count: 1, silo: null, member: { name: 'Ines Ferreira' } })).toBe('Ines Ferreira is asked to own 1 row.');
});
