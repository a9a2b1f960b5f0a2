import { ApolloArmor } from '@escape.tech/graphql-armor';
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

export const MOST_TOKENS = 4000;

/** Bounds on what a document may cost before anything of it runs. */
export const protection = new ApolloArmor({
  // Depth is what a document asks for: how its client cut it into fragments does not count.
  maxDepth: { n: 12, flattenFragments: true },
  maxAliases: { n: 30 },
  maxDirectives: { n: 20 },
  // The parser itself counts tokens: the plugin for it answers 500.
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
}).protect();

/** The rules for every document, by whichever way it comes. */
export const DOCUMENT_RULES: readonly ValidationRule[] = [...protection.validationRules, fewRootMutations];
