import { jest } from '@jest/globals';
import { MeDocument } from '#web/org';
import type { NormalizedCacheObject } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { act, render, screen } from '@testing-library/react';
import { createApollo } from './apollo.ts';

const me = { __typename: 'Me', email: 'ada@acme.test', actions: [], member: null, organization: null, standsInFor: [], awayToday: [], homeSilo: null, organizations: [] };

const cameWithPage = (): NormalizedCacheObject => {
  const client = createApollo();
  client.writeQuery({ query: MeDocument, data: { __typename: 'Query', me } as never });
  return client.extract() as NormalizedCacheObject;
};

const Mail = () => {
  const { data } = useQuery(MeDocument);
  return <p>{data?.me?.email ?? 'unknown'}</p>;
};

const fetched = jest.fn(() => new Promise<Response>(() => undefined));
beforeEach(() => {
  fetched.mockClear();
  global.fetch = fetched as never;
});

const show = async (data?: NormalizedCacheObject) => {
  const client = createApollo(data);
  await act(async () => void render(<ApolloProvider client={client}><Mail /></ApolloProvider>));
};

test('what came with the page is shown at once and not asked for again', async () => {
  await show(cameWithPage());
  expect(screen.getByText('ada@acme.test')).toBeTruthy();
  expect(fetched).not.toHaveBeenCalled();
});

test('without it the client asks', async () => {
  await show();
  expect(screen.getByText('unknown')).toBeTruthy();
  expect(fetched).toHaveBeenCalledTimes(1);
});
