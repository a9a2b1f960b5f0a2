import { ACTION_NAMES, ruleOf } from '#domain/org';
import { showPages } from '#web/testing';
import { screen, within } from '@testing-library/react';
import { CAPACITY_WORDS } from './capacities.ts';
import { PostsPage } from './posts-page.tsx';

const rules = ACTION_NAMES.map((action) => ({ __typename: 'ActionRule' as const, action, never: [], ...ruleOf(action) }));

it('shows every action of the one table, with checks for who may and crosses for who never does', async () => {
  const data = { __typename: 'Query' as const, postsAndActions: rules };
  await showPages({ pages: { '/': PostsPage }, answer: () => data });
  const verify = (await screen.findByText(/commitment\.verify/)).closest('tr')!;
  const cells = within(verify).getAllByRole('cell').map((cell) => cell.textContent);
  expect(cells.filter((said) => said === 'Yes')).toHaveLength(ruleOf('commitment.verify').who.length);
  expect(cells.filter((said) => said === 'Never')).toHaveLength(2);
  for (const { sentence } of rules) expect(screen.getByText(sentence, { exact: false })).toBeTruthy();
});

it('has a word for everybody whom the table names', () => {
  for (const { who, never } of rules) expect([...who, ...never].filter((capacity) => !(capacity in CAPACITY_WORDS))).toEqual([]);
});
