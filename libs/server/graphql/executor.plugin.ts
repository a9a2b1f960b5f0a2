import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLRequestContextDidEncounterErrors, GraphQLResponse } from '@apollo/server';
import { execute, type ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { CompiledQueries } from './compiled-queries.ts';
import { maskErrors } from './mask-errors.ts';
import type { RequestScope } from './request-scope.ts';

type Context = { scope: RequestScope };

/** The one executor: compiled queries, interpreted mutations, masked errors, and the scope closed whatever happens. */
export function executorPlugin(log: Logger): ApolloServerPlugin<Context> {
  const compiled = new CompiledQueries();
  return {
    requestDidStart: async () => ({
      async responseForOperation(request): Promise<GraphQLResponse> {
        const { schema, document, contextValue, operationName } = request;
        const variables = request.request.variables ?? {};
        try {
          const query = compiled.find(schema, document, operationName ?? undefined);
          const interpret = () =>
            execute({ schema, document, contextValue, variableValues: variables, operationName }) as Promise<ExecutionResult>;
          let result = query ? ((await query.query({}, contextValue, variables)) as ExecutionResult) : await interpret();
          if (query && !result.data) result = await interpret();
          return answer(result, log);
        } finally {
          await contextValue.scope.close();
        }
      },
      async didEncounterErrors(request: GraphQLRequestContextDidEncounterErrors<Context>) {
        await request.contextValue?.scope?.close();
      },
    }),
  };
}

function answer(result: ExecutionResult, log: Logger): GraphQLResponse {
  const errors = result.errors ? maskErrors(result.errors, log) : undefined;
  return {
    http: { headers: new HeaderMap(), status: undefined },
    body: { kind: 'single', singleResult: { data: result.data, ...(errors && { errors }) } },
  };
}
