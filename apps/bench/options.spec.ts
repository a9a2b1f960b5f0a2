import { readOptions } from './options.ts';

const KNOWN = ['P1', 'P10'];

describe('the words after npm run bench --', () => {
  test('nothing is everything, with seed 1', () => expect(readOptions([], KNOWN)).toEqual({ ids: [], seed: 1, isQuick: false }));
  test('ids in any case, a seed, quick', () =>
    expect(readOptions(['p10', '--seed', '7', '--quick'], KNOWN)).toEqual({ ids: ['P10'], seed: 7, isQuick: true }));
  test.each([['P99'], ['--slow'], ['--seed', 'x'], ['--seed'], ['--seed', '-1']])('%s is refused', (...words) =>
    expect(() => readOptions(words, KNOWN)).toThrow('npm run bench'));
});
