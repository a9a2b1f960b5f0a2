import type { Instant, LocalDate } from '#domain/kernel';
import { SignedInContext, type SignedIn } from '#web/org';
import { ClockContext } from '#web/ui';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { ApolloProvider } from '@apollo/client/react';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';

const CLOCK = { now: Date.parse('2026-11-22T10:00:00Z') as Instant, today: '2026-11-22' as LocalDate };

const MINA = {
  member: { __typename: 'Member', id: 'mina', name: 'Mina Okafor', posts: [{ __typename: 'Post', kind: 'CCO', untilOn: null, silo: null }] },
  organization: { __typename: 'Organization', id: 'o', key: 'example', name: 'Larkfield', zone: 'Europe/Berlin', isExample: true, now: '2026-11-22T10:00:00Z', today: '2026-11-22' },
  homeSilo: null,
  places: [],
  standsInFor: [],
  away: [],
  could: () => true,
} as SignedIn;

/** Renders a page at an address, for the CCO or whoever else, with these answers of the API. */
export const renderPage = (page: ReactNode, mocks: readonly MockLink.MockedResponse[], { at = '/', as = MINA }: { at?: string; as?: SignedIn } = {}) => {
  const root = createRootRoute({ component: () => page });
  const router = createRouter({ routeTree: root.addChildren([createRoute({ getParentRoute: () => root, path: '$' })]), history: createMemoryHistory({ initialEntries: [at] }) });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new MockLink([...mocks]) });
  render(
    <ApolloProvider client={client}>
      <ClockContext value={CLOCK}>
        <SignedInContext value={as}>
          <RouterProvider router={router} />
        </SignedInContext>
      </ClockContext>
    </ApolloProvider>,
  );
  return router;
};

/** Somebody else than the CCO. */
export const somebody = (more: Partial<SignedIn>): SignedIn => ({ ...MINA, ...more });
