import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ImportRun, MappedFile } from '../use-import.ts';
import { ColumnsStep } from './columns-step.tsx';

const column = (header: string, field: string | null, ...samples: string[]) => ({ __typename: 'ImportColumn' as const, header, field, samples });
const RUN: ImportRun = {
  __typename: 'Import',
  id: 'run', version: 1, state: 'DRY_RUN', work: null, problem: null, bulk: null, totals: [],
  files: [{ __typename: 'ImportFile', fileId: 'file', name: 'list.csv', kind: 'COMMITMENTS', rowCount: 3, columns: [column('ref', 'key', 'K-1', 'K-2'), column('what', 'title', 'Refunds'), column('dept', null, 'support')] }],
};
const shown = (onNext: (files: readonly MappedFile[]) => void = () => undefined) => render(<ColumnsStep run={RUN} onNext={onNext} onBack={() => undefined} busy={false} problem={null} />);

test('each column shows its first values and how it is read', () => {
  shown();
  const [first] = screen.getAllByRole('listitem');
  expect(first!.textContent).toContain('ref');
  expect(within(first!).getByText('K-2')).toBeTruthy();
  expect((within(first!).getByRole('combobox', { name: '“ref” is read as' }) as HTMLSelectElement).value).toBe('key');
});

test('a needed field without a column holds one back, and a choice lets one go on', async () => {
  const said: (readonly MappedFile[])[] = [];
  shown((files) => said.push(files));
  const next = screen.getByRole('button', { name: 'See what would happen' });
  expect(screen.getByRole('alert').textContent).toContain('No column is chosen for “Carried by (silo)”');
  expect(next).toHaveProperty('disabled', true);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '“dept” is read as' }), 'carriedBy');
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.click(next);
  expect(said).toEqual([[{ fileId: 'file', kind: 'COMMITMENTS', columns: [{ header: 'ref', field: 'key' }, { header: 'what', field: 'title' }, { header: 'dept', field: 'carriedBy' }] }]]);
});

test('two columns for one field are told apart', async () => {
  shown();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '“dept” is read as' }), 'title');
  expect(screen.getAllByRole('alert').map((one) => one.textContent)).toContain('Two columns are chosen for “Title”. Leave one of them out.');
});
