import { jest } from '@jest/globals';
import { createSend } from '#web/ui';
import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client';
import { freshUntilAChange } from './fresh-until-a-change.ts';

const COUNT = gql('query Count { count }');
const ADD = gql('mutation Add($input: AddInput!) { add(input: $input) { problem { message } } }') as TypedDocumentNode<{ add: { problem: null } }, { input: { clientMutationId?: string } }>;
const HEARD = gql('subscription Heard { heard }');
const ANSWERS: Readonly<Record<string, object>> = { Count: { count: 2 }, Add: { add: { problem: null } }, Heard: { heard: 1 } };

/** A client whose page came with a count of one, somebody who looks at it, and what the server is asked for. */
const lookAtOne = () => {
  const asked: string[] = [];
  const server = new ApolloLink(({ operationName = '' }) => {
    asked.push(operationName);
    return new Observable((observer) => {
      observer.next({ data: ANSWERS[operationName] as never });
      observer.complete();
    });
  });
  const client = new ApolloClient({ link: freshUntilAChange.concat(server), cache: new InMemoryCache(), ssrForceFetchDelay: 5_000 });
  client.writeQuery({ query: COUNT, data: { count: 1 } });
  const looking = client.watchQuery({ query: COUNT, fetchPolicy: 'cache-and-network' });
  looking.subscribe(() => undefined);
  return { client, looking, asked };
};

beforeAll(() => {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: () => 'an-id' });
});
afterEach(() => void jest.useRealTimers());
beforeEach(() => void jest.useFakeTimers());

test('what came with the page is not asked for again', async () => {
  const { looking, asked } = lookAtOne();
  expect((await looking.refetch()).data).toEqual({ count: 1 });
  expect(asked).toEqual([]);
});

test('after a change here it is', async () => {
  const { client, asked } = lookAtOne();
  await createSend(client)(ADD, {}, { refetchQueries: ['Count'], awaitRefetchQueries: true });
  expect(asked).toEqual(['Add', 'Count']);
});

test('after a change elsewhere is heard it is', async () => {
  const { client, looking, asked } = lookAtOne();
  client.subscribe({ query: HEARD, fetchPolicy: 'no-cache' }).subscribe(() => undefined);
  expect((await looking.refetch()).data).toEqual({ count: 2 });
  expect(asked).toEqual(['Heard', 'Count']);
});
