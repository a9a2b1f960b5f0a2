import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import typeDefs from '#contract/schema.graphql';
import { LOG, type Logger } from '#server/log';
import { enforcePolicies } from './enforce-policies.ts';
import { executorPlugin } from './executor.plugin.ts';
import { DOCUMENT_RULES, MOST_TOKENS, protection } from './limits.ts';
import { DateTime, LocalDateScalar } from './scalars.ts';
import { LiveSocket } from './live-socket.ts';
import { Scopes } from './scopes.ts';
import { WriteEdge } from './write-edge.ts';

@Global()
@Module({
  providers: [Scopes, WriteEdge],
  exports: [Scopes, WriteEdge],
})
class EdgeModule {}

@Module({
  imports: [
    EdgeModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [EdgeModule],
      inject: [Scopes, LOG],
      useFactory: (scopes: Scopes, log: Logger): ApolloDriverConfig => {
        return {
          typeDefs,
          resolvers: { DateTime, LocalDate: LocalDateScalar },
          transformSchema: enforcePolicies,
          graphiql: false,
          introspection: false,
          csrfPrevention: { requestHeaders: ['x-throughline'] },
          includeStacktraceInErrorResponses: false,
          allowBatchedHttpRequests: false,
          preserveHttpStatusForExecutionErrors: true,
          fieldResolverEnhancers: [],
          parseOptions: { maxTokens: MOST_TOKENS },
          validationRules: [...DOCUMENT_RULES],
          plugins: [...(protection.plugins as never[]), executorPlugin(log)],
          context: async ({ req, res }: { req: IncomingMessage; res: ServerResponse }) => ({
            scope: await scopes.ofRequest(req, res),
          }),
        };
      },
    }),
  ],
  providers: [LiveSocket],
  exports: [EdgeModule, LiveSocket],
})
export class GraphqlModule {}
