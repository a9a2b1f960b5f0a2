import { awayInWords } from './away-words.ts';

test('says until when, and who stands in where somebody does', () => {
  expect(awayInWords('3 Dec', 'Ben')).toBe('away until 3 Dec, Ben stands in');
  expect(awayInWords('3 Dec', undefined)).toBe('away until 3 Dec');
});
