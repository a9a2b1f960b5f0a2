import { createHash } from 'node:crypto';
import { Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

const MOST = 500;

/** Queries compiled once per document; the rest is interpreted. */
export class CompiledQueries {
  private readonly compiled = new Map<string, CompiledQuery | null>();

  /** The compiled form, or null where compiling would change the meaning or failed. */
  find(schema: GraphQLSchema, document: DocumentNode, source: string, operationName?: string): CompiledQuery | null {
    const key = createHash('sha1').update(`${operationName ?? ''}\n${source}`).digest('base64');
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    const query = isSafe(document) ? compileQuery(schema, document, operationName) : null;
    const usable = query !== null && isCompiledQuery(query) ? query : null;
    if (this.compiled.size >= MOST) this.compiled.delete(this.compiled.keys().next().value!);
    this.compiled.set(key, usable);
    return usable;
  }
}

/** An absent variable inside an object literal becomes null when compiled: it would erase a filter. */
function isSafe(document: DocumentNode): boolean {
  let safe = true;
  visit(document, {
    [Kind.OPERATION_DEFINITION]: (node) => void (safe &&= node.operation === 'query'),
    [Kind.OBJECT]: (node) =>
      visit(node, { [Kind.VARIABLE]: () => void (safe = false) }) && undefined,
  });
  return safe;
}
