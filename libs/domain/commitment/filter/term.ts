/** A place in a text: from `start` up to, not with, `end`, counted in UTF-16 units as JavaScript does. */
export type Place = { readonly start: number; readonly end: number };

/**
 * One narrowing of the list: `-silo:support,sales` is { field: 'silo', values: ['support', 'sales'], negated: true }.
 * It holds when any of its values does; negated, when none does. All terms of a query must hold. `text` has one value.
 */
export type QueryTerm = { readonly field: FieldName; readonly values: readonly string[]; readonly negated: boolean };

/** A term with where it stands, and where each of its values does. */
export type PlacedTerm = QueryTerm & Place & { readonly places: readonly Place[] };

/** A word that is not understood: where it stands, what is wrong, what is possible there, and what was probably meant. */
export type QueryProblem = Place & {
  readonly message: string;
  readonly possible: readonly string[];
  readonly nearest: string | null;
};

export type Query = { readonly terms: readonly PlacedTerm[]; readonly problems: readonly QueryProblem[] };

export const FIELD_NAMES = ['is', 'state', 'standing', 'silo', 'to', 'owner', 'due', 'original', 'slipped', 'word', 'kind', 'blocks', 'text'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export const term = (field: FieldName, ...values: readonly string[]): QueryTerm => ({ field, values, negated: false });
export const not = (one: QueryTerm): QueryTerm => ({ ...one, negated: !one.negated });
