import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { Kind, OperationTypeNode } from 'graphql';
import { typePolicies } from './type-policies.ts';

const socketAddress = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

const isSubscription = (operation: ApolloLink.Operation): boolean =>
  operation.query.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION,
  );

/** The one client of the application. The header shows the server that no other site sent the request. */
export const createApollo = (): ApolloClient => {
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'x-throughline': 'web' } });
  const live = new GraphQLWsLink(createClient({ url: socketAddress, lazy: true, retryAttempts: Infinity, shouldRetry: () => true }));
  return new ApolloClient({
    link: ApolloLink.split(isSubscription, live, http),
    cache: new InMemoryCache({ typePolicies }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
};
