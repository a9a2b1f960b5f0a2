import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ChosenFile } from '../use-files.ts';
import { FilesStep } from './files-step.tsx';

const nothing = () => undefined;
const chosen = (id: number, name: string, more: Partial<ChosenFile>): ChosenFile => ({
  id, file: new File(['a'], name), state: 'READY', received: { fileId: `${id}`, name, kind: 'PEOPLE', rowCount: 1 }, kind: 'PEOPLE', problem: null, ...more,
});
const shown = (files: readonly ChosenFile[], more: Partial<Parameters<typeof FilesStep>[0]> = {}) =>
  render(<FilesStep files={files} onAdd={nothing} onRemove={nothing} onAgain={nothing} onKind={nothing} onNext={nothing} busy={false} problem={null} {...more} />);
const next = () => screen.getByRole('button', { name: 'Look at the columns' });

test('without a file one cannot go on', () => {
  shown([]);
  expect(next()).toHaveProperty('disabled', true);
});

test('a chosen file says what it is taken for, and that can be changed', async () => {
  const kinds: unknown[] = [];
  shown([chosen(1, 'people.csv', {})], { onKind: (id, kind) => kinds.push([id, kind]) });
  expect(screen.getByText(/1 row · 1 KB/)).toBeTruthy();
  expect(next()).toHaveProperty('disabled', false);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'These are' }), 'silos');
  expect(kinds).toEqual([[1, 'SILOS']]);
});

test('a file that cannot be read says why beside the ones that can, and holds one back', async () => {
  const again: number[] = [];
  shown([chosen(1, 'people.csv', {}), chosen(2, 'list.xlsx', { state: 'REFUSED', received: null, kind: null, problem: 'Nothing was imported: “list.xlsx” is an Excel workbook.' })], { onAgain: ({ id }) => again.push(id) });
  expect(screen.getByRole('alert').textContent).toContain('is an Excel workbook');
  expect(screen.getByText('people.csv')).toBeTruthy();
  expect(next()).toHaveProperty('disabled', true);
  await userEvent.click(screen.getByRole('button', { name: 'Try it again' }));
  expect(again).toEqual([2]);
});

test('two files for the same thing are asked about', () => {
  shown([chosen(1, 'a.csv', {}), chosen(2, 'b.csv', {})]);
  expect(screen.getByText(/Two files are said to be the same thing/)).toBeTruthy();
});

test('files are chosen or dropped', async () => {
  const added: string[] = [];
  shown([], { onAdd: (files) => added.push(...files.map(({ name }) => name)) });
  await userEvent.upload(screen.getByLabelText('Choose files'), [new File(['a'], 'people.csv'), new File(['b'], 'silos.csv')]);
  expect(added).toEqual(['people.csv', 'silos.csv']);
});
