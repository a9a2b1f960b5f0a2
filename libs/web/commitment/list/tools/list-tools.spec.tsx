import { showPages } from '#web/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { CommitmentsPage } from '../../pages/commitments.tsx';
import { answersFor } from '../../sample.ts';

test('on a phone, what narrows and arranges the list stands in a sheet: there alone while it is open', async () => {
  const { user, search } = await showPages({ pages: { '/commitments': CommitmentsPage }, at: '/commitments?q=is%3Aopen', answer: answersFor({}) });
  await user.click(await screen.findByRole('button', { name: 'Filter and arrange' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Filter and arrange' }));
  expect(screen.getAllByRole('combobox', { name: 'Group' })).toHaveLength(1);
  await user.selectOptions(sheet.getByRole('combobox', { name: 'Group' }), 'owner');
  await user.click(sheet.getByRole('button', { name: 'The other way round' }));
  await waitFor(() => expect(search()).toMatchObject({ group: 'owner', desc: 'yes' }));
  await user.click(sheet.getByRole('button', { name: 'Board' }));
  await waitFor(() => expect(search()).toMatchObject({ layout: 'board' }));
  await user.click(sheet.getByRole('button', { name: 'Add a filter' }));
  await user.keyboard('{Escape}');
  expect(sheet.queryByRole('button', { name: 'Carried by' })).toBeNull();
  await user.click(sheet.getByRole('button', { name: 'Show 2 commitments' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
