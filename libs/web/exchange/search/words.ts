import type { SearchKind, SearchPart } from '#contract';
import type { FoundFragment } from './search.generated.ts';

export const KIND_WORDS: Readonly<Record<SearchKind, string>> = {
  COMMITMENT: 'Commitments', SITTING: 'Sittings', SILO: 'Silos', MEMBER: 'People', FORUM: 'Forums', HANDOFF: 'Hand-offs', ESCALATION: 'Escalations',
};

/** Where it was found, when that is not the title itself. */
export const PART_WORDS: Readonly<Record<SearchPart, string | null>> = { TITLE: null, NAME: null, COMMENT: 'in a comment', OUTCOME: 'in what came out', MINUTES: 'in the minutes' };

export type FoundGroup = { readonly kind: SearchKind; readonly label: string; readonly results: readonly FoundFragment[] };

/** Results by kind; the kind of the best result stands first, and inside a kind the best does. */
export const grouped = (results: readonly FoundFragment[]): readonly FoundGroup[] =>
  [...new Set(results.map(({ kind }) => kind))].map((kind) => ({ kind, label: KIND_WORDS[kind], results: results.filter((result) => result.kind === kind) }));
