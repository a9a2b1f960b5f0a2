import type { FieldName, QueryTerm } from '#domain/commitment';

export const bare = ({ field, values, negated }: QueryTerm): QueryTerm => ({ field, values, negated });
export const removed = (terms: readonly QueryTerm[], at: number): QueryTerm[] => terms.filter((_, index) => index !== at).map(bare);
export const turned = (terms: readonly QueryTerm[], at: number): QueryTerm[] => terms.map((one, index) => ({ ...bare(one), negated: index === at ? !one.negated : one.negated }));

/** The terms with a value put into the one at a place or taken out of it; without values it goes. `single` leaves only that value. */
export function toggled(terms: readonly QueryTerm[], at: number, value: string, single = false): QueryTerm[] {
  const { values } = terms[at]!;
  const next = values.includes(value) ? values.filter((one) => one !== value) : single ? [value] : [...values, value];
  return next.length === 0 ? removed(terms, at) : terms.map((one, index) => ({ ...bare(one), values: index === at ? next : one.values }));
}

/** The same for a field: its first plain term takes the value, a new one when there is none. */
export function toggledIn(terms: readonly QueryTerm[], field: FieldName, value: string, single = false): QueryTerm[] {
  const at = terms.findIndex((one) => one.field === field && !one.negated);
  return at === -1 ? [...terms.map(bare), { field, values: [value], negated: false }] : toggled(terms, at, value, single);
}
