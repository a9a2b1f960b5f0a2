import fc from 'fast-check';
import { COLUMN_NAMES, readColumns, USUAL_COLUMNS, writeColumns, type Column } from '#domain/commitment';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { EVERYTHING_OPEN, SORTS, type Sort } from '../view.ts';
import { ColumnHeads } from './column-heads.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
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

/** Heads and menu of a list that is so wide; says which columns it has by now. */
const Framed = ({ width }: { width: number }) => {
  const [all, setAll] = useState<readonly Column[]>(USUAL_COLUMNS);
  const columns = { ...fitColumns(all, width, 'due'), all, around: { style: {}, 'data-narrow': undefined }, drag: () => undefined };
  return (
    <>
      <output>{writeColumns(all)}</output>
      <ColumnsMenu columns={columns} onColumns={setAll} />
      <ColumnHeads view={EVERYTHING_OPEN} columns={columns} onChange={() => undefined} onColumns={setAll} />
    </>
  );
};
const said = () => screen.getByRole('status').textContent;

test('the menu shows, hides, orders and widens columns, all by keys, and says what has no room', async () => {
  const user = userEvent.setup();
  render(<Framed width={1000} />);
  await user.click(screen.getByRole('button', { name: 'Columns 1 hidden for lack of room' }));
  expect(screen.getByRole('checkbox', { name: /Last word no room now/ })).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: /^Commitment/ })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('checkbox', { name: /^Owner/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Blocks' }));
  expect(said()).toBe('state title silos due slips blocks word');
  screen.getByRole('button', { name: 'Move Blocks to the left' }).focus();
  await user.keyboard('{Enter}{Enter}');
  expect(said()).toBe('state title silos blocks due slips word');
  await user.type(screen.getByRole('spinbutton', { name: 'Width of Blocks in pixels' }), '160');
  expect(said()).toBe('state title silos blocks.160 due slips word');
  await user.click(screen.getByRole('button', { name: 'The usual columns' }));
  expect(said()).toBe(writeColumns(USUAL_COLUMNS));
});

test('an edge is moved by arrow keys: left of the title it goes with them, right of it against them', async () => {
  const user = userEvent.setup();
  render(<Framed width={1400} />);
  screen.getByRole('separator', { name: 'Width of State' }).focus();
  await user.keyboard('{ArrowRight}');
  expect(said()).toContain('state.126');
  screen.getByRole('separator', { name: 'Width of Due' }).focus();
  await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}');
  expect(said()).toContain('due.112');
  await user.keyboard('{Home}');
  expect(said()).toMatch(/ due slips/);
});

test('every column sorts by what it shows', () => {
  render(<Framed width={1400} />);
  expect(within(document.body).getAllByRole('button', { name: /^Sort by/ })).toHaveLength(USUAL_COLUMNS.length);
});
