import { Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** Queries compiled once per document and operation; the rest is interpreted. The server keeps the documents that come again; with them goes this. */
export class CompiledQueries {
  private readonly compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();

  /** The compiled form, or null where compiling would change the meaning or failed. */
  find(schema: GraphQLSchema, document: DocumentNode, operationName = ''): CompiledQuery | null {
    let operations = this.compiled.get(document);
    if (operations === undefined) this.compiled.set(document, (operations = new Map()));
    const known = operations.get(operationName);
    if (known !== undefined) return known;
    const query = isSafe(document) ? compileQuery(schema, document, operationName) : null;
    const usable = query !== null && isCompiledQuery(query) ? query : null;
    operations.set(operationName, usable);
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
