import type { LocalDate } from '#domain/kernel';
import { CHANGE_KINDS, type ChangeKind } from '../change-kind.ts';
import { STANDINGS, type Standing } from '../commitment.ts';
import { FACES, type Face } from '../face.ts';
import { ageOf, type Age } from './ages.ts';
import { comparesCounts, countsOf, type Counts } from './counts.ts';
import { windowOf, type Window } from './days.ts';
import { ANY, ME, NOBODY, NONE, OFFICE, standingWord, type Quality } from './fields.ts';
import type { QueryTerm } from './term.ts';

/** What a term means on a given day. Any of what it lists is enough; `negated` turns the whole. */
export type Condition = { readonly negated: boolean } & (
  | { readonly of: 'is'; readonly among: readonly Quality[] }
  | { readonly of: 'state'; readonly among: readonly Face[] }
  | { readonly of: 'standing'; readonly among: readonly Standing[] }
  /** `office`: also what no silo receives. */
  | { readonly of: 'silo' | 'to'; readonly keys: readonly string[]; readonly office: boolean }
  | { readonly of: 'owner'; readonly people: readonly string[]; readonly me: boolean; readonly nobody: boolean }
  /** `none`: also what has no date, which lies in no window. */
  | { readonly of: 'due' | 'original'; readonly windows: readonly Window[]; readonly none: boolean }
  | { readonly of: 'slipped'; readonly counts: readonly Counts[] }
  | { readonly of: 'word'; readonly ages: readonly Age[]; readonly none: boolean }
  /** Open commitments of these silos wait for it; `any`: of whatever silo; `counts`: so many. */
  | { readonly of: 'blocks'; readonly keys: readonly string[]; readonly any: boolean; readonly counts: readonly Counts[] }
  | { readonly of: 'kind'; readonly among: readonly ChangeKind[] }
  | { readonly of: 'text'; readonly words: string }
);

const without = (values: readonly string[], ...words: readonly string[]): readonly string[] => values.filter((value) => !words.includes(value));

/** The meaning of a term that `parseQuery` or `term` made, on the day when it is asked. */
export function conditionOf({ field, values, negated }: QueryTerm, today: LocalDate): Condition {
  switch (field) {
    case 'is': return { of: field, negated, among: values as readonly Quality[] };
    case 'state': return { of: field, negated, among: FACES.filter((face) => values.includes(face)) };
    case 'standing': return { of: field, negated, among: STANDINGS.filter((standing) => values.includes(standingWord(standing))) };
    case 'silo': return { of: field, negated, keys: values, office: false };
    case 'to': return { of: field, negated, keys: without(values, OFFICE), office: values.includes(OFFICE) };
    case 'owner': return { of: field, negated, people: without(values, ME, NOBODY), me: values.includes(ME), nobody: values.includes(NOBODY) };
    case 'due':
    case 'original': return { of: field, negated, windows: without(values, NONE).map((value) => windowOf(value, today)), none: values.includes(NONE) };
    case 'slipped': return { of: field, negated, counts: values.map(countsOf) };
    case 'word': return { of: field, negated, ages: without(values, NONE).map(ageOf), none: values.includes(NONE) };
    case 'blocks': return {
      of: field, negated, keys: without(values, ANY).filter((value) => !comparesCounts(value)), any: values.includes(ANY), counts: values.filter(comparesCounts).map(countsOf),
    };
    case 'kind': return { of: field, negated, among: CHANGE_KINDS.filter((kind) => values.includes(kind.toLowerCase())) };
    case 'text': return { of: field, negated, words: values[0] ?? '' };
  }
}

const MOVES = /today|\d[dwm]/;

/** Whether what a term means depends on the day when it is asked. */
export const looksAtToday = ({ field, values }: QueryTerm): boolean => (field === 'due' || field === 'original') && values.some((value) => MOVES.test(value));
