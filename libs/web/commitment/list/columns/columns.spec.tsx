import fc from 'fast-check';
import { COLUMN_NAMES, readColumns, USUAL_COLUMNS, writeColumns, type Column } from '#domain/commitment';
import { SORTS, type Sort } from '../view.ts';
import { SORT_OF } from './column-words.ts';
import { fitColumns, LEAST_TITLE } from './fit-columns.ts';

const columns: fc.Arbitrary<readonly Column[]> = fc
  .uniqueArray(fc.record({ name: fc.constantFrom(...COLUMN_NAMES), width: fc.option(fc.integer({ min: 48, max: 480 })) }), { selector: ({ name }) => name })
  .map((list) => readColumns(writeColumns(list)));
const sort = fc.constantFrom(...(Object.keys(SORTS) as Sort[]));

test('the title gets what it needs, or everything else has given way; nothing is lost without being said', () => {
  fc.assert(fc.property(columns, fc.integer({ min: 200, max: 2000 }), sort, (list, width, by) => {
    const { shown, fates, template } = fitColumns(list, width, by);
    const others = template.split(' ').filter((one) => one.endsWith('px')).map(parseFloat);
    const title = width - 50 - others.reduce((sum, one) => sum + one + 12, 0);
    const left = shown.filter((name) => !['title', 'state', 'due'].includes(name) && SORT_OF[name] !== by);
    expect(title >= LEAST_TITLE || left.length === 0).toBe(true);
    expect(shown).toContain('title');
    expect(list.map(({ name }) => name).filter((name) => !shown.includes(name))).toEqual(list.map(({ name }) => name).filter((name) => fates[name] === 'hidden'));
    expect(shown).toEqual(list.map(({ name }) => name).filter((name) => shown.includes(name)));
  }));
});

test('in a wide window, and before its width is known, everything is shown as usual', () => {
  for (const width of [0, 1400]) expect(fitColumns(USUAL_COLUMNS, width, 'due')).toMatchObject({ shown: USUAL_COLUMNS.map(({ name }) => name), fates: {} });
});

test('at 1280 pixels the last word gives way; with the panel beside it a row still says state, owner, due and slips', () => {
  expect(fitColumns(USUAL_COLUMNS, 1000, 'due').fates).toEqual({ word: 'hidden', owner: 'narrow' });
  expect(fitColumns(USUAL_COLUMNS, 600, 'due')).toMatchObject({ shown: ['state', 'title', 'owner', 'due', 'slips'], fates: { state: 'narrow', owner: 'narrow' } });
});

test('the column by which the rows are sorted stays', () => {
  expect(fitColumns(USUAL_COLUMNS, 1000, 'word').shown).toContain('word');
  expect(fitColumns(COLUMN_NAMES.map((name) => ({ name, width: null })), 500, 'blocks').shown).toContain('blocks');
});
