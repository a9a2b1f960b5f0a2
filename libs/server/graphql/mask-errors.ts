import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

const OURS = new Set(['NOT_SIGNED_IN', 'NOT_ALLOWED', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'TOO_MANY']);

/** What a caller sees of an error: our own words, or a number to quote. A thrown error is a bug and goes to the log whole. */
export function maskErrors(errors: readonly GraphQLError[], log: Logger): GraphQLFormattedError[] {
  return errors.map((error) => {
    // An error of a compiled query has no extensions.
    const code = (error.extensions as GraphQLError['extensions'] | undefined)?.code as string | undefined;
    const fault = error.originalError;
    if (code !== undefined && OURS.has(code)) return { message: error.message, path: error.path, extensions: { code } };
    // graphql-js reports a wrong variable without a code and without a cause.
    if (fault === undefined || fault === null || fault instanceof GraphQLError)
      return { message: error.message, path: error.path, extensions: { code: 'BAD_USER_INPUT' } };
    const reference = randomUUID().slice(0, 8);
    log.error({ err: fault, reference, path: error.path }, 'a field failed');
    return {
      message: `Something broke on our side (${reference}). Nothing was changed by this step. Try again; if it stays, quote that number.`,
      path: error.path,
      extensions: { code: 'INTERNAL', reference },
    };
  });
}
