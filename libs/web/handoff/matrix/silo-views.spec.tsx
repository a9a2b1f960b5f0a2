import { showPages } from '#web/testing';
import { screen } from '@testing-library/react';
import { SiloViews } from './silo-views.tsx';

test.each([
  ['/', 'Grid'],
  ['/silos', 'Grid'],
  ['/handoffs', 'Hand-offs'],
  ['/handoffs/matrix', 'Who owes whom'],
])('at %s one way to look at the silos is the present one: %s', async (at, name) => {
  await showPages({ pages: { [at]: SiloViews }, at, answer: () => ({}) });
  const present = screen.getAllByRole('link').filter((link) => link.hasAttribute('aria-current'));
  expect(present.map((link) => link.textContent)).toEqual([name]);
});
