import { ACTION_NAMES, ruleOf } from '#domain/org';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import { PostsAndActionsDocument } from './posts-and-actions.generated.ts';
import { CAPACITY_WORDS } from './capacities.ts';
import { PostsPage } from './posts-page.tsx';

const rules = ACTION_NAMES.map((action) => ({ __typename: 'ActionRule' as const, action, never: [], ...ruleOf(action) }));

it('shows every action of the one table, with checks for who may and crosses for who never does', async () => {
  const data = { __typename: 'Query' as const, postsAndActions: rules };
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new MockLink([{ request: { query: PostsAndActionsDocument }, result: { data } }]) });
  render(
    <ApolloProvider client={client}>
      <PostsPage />
    </ApolloProvider>,
  );
  const verify = (await screen.findByText(/commitment\.verify/)).closest('tr')!;
  const cells = within(verify).getAllByRole('cell').map((cell) => cell.textContent);
  expect(cells.filter((said) => said === 'Yes')).toHaveLength(ruleOf('commitment.verify').who.length);
  expect(cells.filter((said) => said === 'Never')).toHaveLength(2);
  for (const { sentence } of rules) expect(screen.getByText(sentence, { exact: false })).toBeTruthy();
});

it('has a word for everybody whom the table names', () => {
  for (const { who, never } of rules) expect([...who, ...never].filter((capacity) => !(capacity in CAPACITY_WORDS))).toEqual([]);
});
