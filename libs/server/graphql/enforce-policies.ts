import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isObjectType,
  type GraphQLFieldConfig,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { isPolicy, judge, type Policy } from '#server/access';
import type { RequestScope } from './request-scope.ts';

type Field = GraphQLFieldConfig<unknown, { scope: RequestScope }>;

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * Wraps every field that declares a policy, in this one place. Throws, so that the program does not start, when a root
 * field or a field that leads to another subject declares none, or when a type with an id is not marked a subject.
 */
export function enforcePolicies(schema: GraphQLSchema): GraphQLSchema {
  const faults: string[] = [];
  const guarded = mapSchema(schema, {
    [MapperKind.OBJECT_TYPE]: (type) => {
      const isSubject = getDirective(schema, type, 'subject') !== undefined;
      if (type.getFields().id && !isSubject) faults.push(`${type.name} has an id but is not marked @subject.`);
      return undefined;
    },
    [MapperKind.OBJECT_FIELD]: (field: Field, fieldName, typeName) => {
      const policy = policyOf(schema, field, `${typeName}.${fieldName}`, faults);
      if (policy === undefined) {
        if (ROOTS.has(typeName) || leadsToSubject(schema, field)) faults.push(`${typeName}.${fieldName} declares no policy.`);
        return Object.keys(field.args ?? {}).length > 0 ? guard(field, 'PUBLIC', typeName) : undefined;
      }
      return guard(field, policy, typeName);
    },
  });
  if (faults.length > 0) throw new Error(`The schema is not safe to serve:\n${faults.join('\n')}`);
  return guarded;
}

function policyOf(schema: GraphQLSchema, field: Field, at: string, faults: string[]): Policy | undefined {
  const declared = getDirective(schema, field, 'policy')?.[0]?.to as string | undefined;
  if (declared === undefined) return undefined;
  if (isPolicy(declared)) return declared;
  faults.push(`${at} declares "${declared}", which is not in the table of posts and actions.`);
  return undefined;
}

function leadsToSubject(schema: GraphQLSchema, field: Field): boolean {
  const type = getNamedType(field.type);
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  return types.some((one) => getDirective(schema, one, 'subject') !== undefined);
}

function guard(field: Field, policy: Policy, typeName: string): Field {
  const gate = typeName === 'Subscription' ? 'subscribe' : 'resolve';
  const inner = field[gate] ?? defaultFieldResolver;
  return {
    ...field,
    [gate]: (parent: unknown, args: Record<string, unknown>, context: { scope: RequestScope }, info: GraphQLResolveInfo) => {
      const verdict = judge(policy, context.scope.viewer);
      if (verdict !== 'PASS') throw refusal(verdict);
      if (!isStorable(args)) throw new GraphQLError(UNSTORABLE, { extensions: { code: 'BAD_USER_INPUT' } });
      if (typeName === 'Mutation') context.scope.mutation = info.fieldName;
      return inner(parent, args, context, info);
    },
  };
}

const UNSTORABLE = 'A text holds the character U+0000, which cannot be kept. Nothing was changed; leave it out.';

/** Postgres takes every character in a text but this one. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\u0000');
  return value === null || typeof value !== 'object' || Object.values(value).every(isStorable);
}

const refusal = (verdict: 'NOT_SIGNED_IN' | 'NOT_ALLOWED'): GraphQLError =>
  new GraphQLError(
    verdict === 'NOT_SIGNED_IN' ? 'You are not signed in. Sign in, then try again.' : 'Your posts do not allow this.',
    { extensions: { code: verdict } },
  );
