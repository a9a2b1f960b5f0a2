import { GraphQLError, Kind, type ValidationRule } from 'graphql';

export const MOST_ROOT_MUTATIONS = 5;

/** A document with several root mutations runs them one after another, at most five (aliases count). */
export const fewRootMutations: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation !== 'mutation') return;
    const fields = node.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
    if (fields.length === node.selectionSet.selections.length && fields.length <= MOST_ROOT_MUTATIONS) return;
    context.reportError(
      new GraphQLError(`At most ${MOST_ROOT_MUTATIONS} mutations in one document, written at its root.`, { nodes: node }),
    );
  },
});
