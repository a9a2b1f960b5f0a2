import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FilterBar } from './filter-bar.tsx';

const specs = [
  { name: 'silo', label: 'Silo', choices: [{ value: 'support', label: 'Support' }] },
  { name: 'due', label: 'Due', choices: [{ value: '7d', label: 'Next 7 days' }] },
];

const show = async (at: string) => {
  const router = createRouter({ routeTree: createRootRoute({ component: () => <FilterBar specs={specs} /> }), history: createMemoryHistory({ initialEntries: [at] }) });
  render(<RouterProvider router={router} />);
  await screen.findByRole('group', { name: 'Filters' });
  return { router, user: userEvent.setup() };
};

test('a chip writes its value to the address and takes it away again', async () => {
  const { router, user } = await show('/');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Silo' }), 'support');
  expect(router.state.location.search).toEqual({ silo: 'support' });
  await user.click(screen.getByRole('button', { name: 'Clear Silo' }));
  expect(router.state.location.searchStr).toBe('');
});

test('what stands in the address is shown, and all of it can be cleared', async () => {
  const { router, user } = await show('/?silo=support&due=7d&open=c1');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Due' }).value).toBe('7d');
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(router.state.location.searchStr).toBe('?open=c1');
});
