import type { ApolloDriver } from '@nestjs/apollo';
import type { INestApplication } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { RequestScope } from '#server/graphql';
import type { Ask } from './drawer.ts';

/** Asks the program's own GraphQL server as whoever sent the request: same rules for documents, same policies, same executor as over HTTP. */
export const askHere = (app: INestApplication, scopeOf: () => RequestScope): Ask => async (operation) => {
  const server = app.get<GraphQLModule<ApolloDriver>>(GraphQLModule).graphQlAdapter.instance;
  const { body } = await server.executeOperation(operation, { contextValue: { scope: scopeOf() } });
  if (body.kind !== 'single') throw new Error('An answer in parts cannot be drawn.');
  return body.singleResult;
};
