import { buildSchema, coerceInputValue, isInputType, type GraphQLScalarType } from 'graphql';
import typeDefs from '#contract/schema.graphql';
import { DateTime, LocalDateScalar } from './scalars.ts';

const schema = buildSchema(typeDefs, { assumeValid: true });
for (const scalar of [DateTime, LocalDateScalar]) (schema.getType(scalar.name) as GraphQLScalarType).parseValue = scalar.parseValue;

/** A value by an input type of the API, for whoever takes one outside a GraphQL document. Throws what the API would refuse. */
export function readInput(typeName: string, value: unknown): unknown {
  const type = schema.getType(typeName);
  if (!isInputType(type)) throw new Error(`The schema has no input ${typeName}.`);
  return coerceInputValue(value, type);
}
