import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SearchPage } from './search-page.tsx';
import type { FoundFragment } from './search.generated.ts';
import { grouped } from './words.ts';

const found = (kind: FoundFragment['kind'], subjectId: string, title: string, more: Partial<FoundFragment> = {}): FoundFragment => ({
  __typename: 'SearchResult', kind, subjectId, title, part: 'TITLE', path: `/${subjectId}`, titleMarked: [{ __typename: 'MarkedText', text: title, found: false }], snippet: [], ...more,
});
const RESULTS = [
  found('COMMITMENT', 'c1', 'Refund limits', { titleMarked: [{ __typename: 'MarkedText', text: 'Refund', found: true }, { __typename: 'MarkedText', text: ' limits', found: false }] }),
  found('SILO', 's1', 'Refunds'),
  found('COMMITMENT', 'c2', 'Labels', { part: 'COMMENT', path: '/c2#comment-k', snippet: [{ __typename: 'MarkedText', text: 'no ', found: false }, { __typename: 'MarkedText', text: 'refund', found: true }] }),
];

const show = async (address: string, answer: readonly FoundFragment[] = RESULTS) => {
  const asked: unknown[] = [];
  const link = new ApolloLink(({ variables }) => {
    asked.push(variables['text']);
    return new Observable((observer) => {
      observer.next({ data: { search: answer } });
      observer.complete();
    });
  });
  const router = createRouter({ routeTree: createRootRoute({ component: SearchPage }), history: createMemoryHistory({ initialEntries: [address] }) });
  render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  );
  await screen.findByRole('searchbox', { name: 'Search for' });
  return { asked, user: userEvent.setup(), router };
};

describe('the search page', () => {
  it('shows by kind what was found, with the words marked and where they stand', async () => {
    await show('/search?q=refund');
    const commitments = await screen.findByRole('region', { name: /Commitments/ });
    expect(within(commitments).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/c1', '/c2#comment-k']);
    expect([...commitments.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Refund', 'refund']);
    expect(within(commitments).getByText(/in a comment/)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('3 found');
  });

  it('asks once the fingers rest, keeps the words in the address, and is walked by arrows', async () => {
    const { asked, user, router } = await show('/search');
    expect(screen.getByText('What are you looking for?')).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'refund');
    await screen.findByRole('region', { name: /Silos/ });
    expect(asked).toEqual(['refund']);
    expect(router.state.location.search).toMatchObject({ q: 'refund' });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.getAttribute('href')).toBe('/c2#comment-k');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('says that nothing was found', async () => {
    await show('/search?q=zeppelin', []);
    expect(await screen.findByText('Nothing has “zeppelin” in it')).toBeTruthy();
  });
});

test('the kind of the best result stands first', () => expect(grouped(RESULTS).map(({ label, results }) => [label, results.length])).toEqual([['Commitments', 2], ['Silos', 1]]));
