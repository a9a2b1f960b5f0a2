import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { instantOf, toIso, type Instant } from '#domain/kernel';
import { parseDate } from '#domain/calendar';

const wrong = (what: string): GraphQLError => new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });

function toInstant(value: unknown): Instant {
  const at = typeof value === 'string' ? instantOf(value) : Number.NaN;
  if (Number.isNaN(at)) throw wrong('A moment is written like 2026-12-24T09:00:00Z.');
  return at as Instant;
}

function toLocalDate(value: unknown): string {
  const parsed = typeof value === 'string' ? parseDate(value) : null;
  if (parsed === null || !parsed.ok) throw wrong('A day is written like 2026-12-24, between the years 1900 and 2199.');
  return parsed.value;
}

export const DateTime = new GraphQLScalarType<Instant, string>({
  name: 'DateTime',
  serialize: (value) => toIso(value as Instant),
  parseValue: toInstant,
  parseLiteral: (node) => toInstant(node.kind === Kind.STRING ? node.value : null),
});

export const LocalDateScalar = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  serialize: String,
  parseValue: toLocalDate,
  parseLiteral: (node) => toLocalDate(node.kind === Kind.STRING ? node.value : null),
});
