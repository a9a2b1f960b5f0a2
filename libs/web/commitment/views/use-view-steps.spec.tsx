import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { Ground } from '#web/ui';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listed } from '../sample.ts';
import { useViewSteps } from './use-view-steps.ts';
import { SavedViewsDocument } from './views.generated.ts';
import { useViews } from './use-views.ts';

const LATE = listed({ id: 'v-late', name: 'Late', address: 'q=is%3Aoverdue', mayChange: true });

const Probe = () => {
  const steps = useViewSteps();
  const { all } = useViews();
  return (
    <>
      <output>{all.map(({ name }) => name).join()}</output>
      <button type="button" onClick={() => void steps.remove(LATE)}>Remove</button>
    </>
  );
};

beforeAll(() => {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: () => `id-${Math.random()}` });
});

test('a view that is removed while the drawn views are still being read again is gone all the same', async () => {
  const kept = [LATE, listed({ id: 'v-mine', name: 'Mine', address: 'q=' })];
  let asked = 0;
  const link = new ApolloLink(({ operationName }) => new Observable((observer) => {
    if (operationName === 'SavedViews' && (asked += 1) === 1) return;
    observer.next({ data: operationName === 'SavedViews' ? { savedViews: kept.slice(1) } : { step: { __typename: 'SavedViewPayload', view: null, problem: null } } });
    observer.complete();
  }));
  const client = new ApolloClient({ link, cache: new InMemoryCache(), defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } } });
  client.writeQuery({ query: SavedViewsDocument, data: { __typename: 'Query', savedViews: kept } });
  render(<ApolloProvider client={client}><Ground><Probe /></Ground></ApolloProvider>);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('Mine')).toBeTruthy();
});
