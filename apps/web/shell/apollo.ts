import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, type NormalizedCacheObject } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { Kind, OperationTypeNode } from 'graphql';
import { MeDocument } from '#web/org';
import { freshUntilAChange } from './fresh-until-a-change.ts';
import { typePolicies } from './type-policies.ts';

const socketAddress = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

const isSubscription = (operation: ApolloLink.Operation): boolean =>
  operation.query.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION,
  );

const saysNobodyIsSignedIn = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'NOT_SIGNED_IN');

/** For so long what came with the page is taken as it is, and not asked for again unless something changes. */
const FRESH_MS = 5_000;

/** The one client of the application; `data` came with the page. The header shows the server that no other site sent the request. */
export const createApollo = (data?: NormalizedCacheObject): ApolloClient => {
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'x-throughline': 'web' } });
  // No retries here: a subscription that broke off is begun again by whoever follows it, from the last number that it saw.
  const socket = createClient({ url: socketAddress, lazy: true, retryAttempts: 0 });
  // A sign-in that has ended elsewhere: whoever looks is a visitor from now on, and the frame shows the way in.
  const signedOut = new ErrorLink(({ error, operation }) => {
    if (saysNobodyIsSignedIn(error)) operation.client.writeQuery({ query: MeDocument, data: { __typename: 'Query', me: null } });
  });
  const client = new ApolloClient({
    link: freshUntilAChange.concat(ApolloLink.split(isSubscription, new GraphQLWsLink(socket), signedOut.concat(http))),
    cache: new InMemoryCache({ typePolicies }).restore(data ?? {}),
    ssrForceFetchDelay: data ? FRESH_MS : 0,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
  // The socket was opened as whoever was signed in before; it comes back as whoever is now.
  client.onResetStore(async () => socket.terminate());
  return client;
};
