import type { ImportKind, RowOutcome } from '#contract';

export const KIND_WORDS: Readonly<Record<ImportKind, string>> = { PEOPLE: 'People', SILOS: 'Silos', COMMITMENTS: 'Commitments' };
export const KINDS = ['PEOPLE', 'SILOS', 'COMMITMENTS'] as const satisfies readonly ImportKind[];

export const OUTCOMES = ['CREATED', 'UPDATED', 'UNCHANGED', 'IMPORTED_WITH_WARNING', 'REFUSED'] as const satisfies readonly RowOutcome[];

/** What becomes of a row, before it is done and after. */
export const OUTCOME_WORDS: Readonly<Record<RowOutcome, { readonly before: string; readonly after: string }>> = {
  CREATED: { before: 'New', after: 'Created' },
  UPDATED: { before: 'Updated', after: 'Updated' },
  UNCHANGED: { before: 'Unchanged', after: 'Unchanged' },
  IMPORTED_WITH_WARNING: { before: 'With a warning', after: 'With a warning' },
  REFUSED: { before: 'Refused', after: 'Refused' },
};

export const count = (value: number): string => value.toLocaleString('en');
export const rowsInWords = (value: number): string => `${count(value)} ${value === 1 ? 'row' : 'rows'}`;

const ONE: Readonly<Record<ImportKind, string>> = { PEOPLE: 'person', SILOS: 'silo', COMMITMENTS: 'commitment' };
/** `1 commitment`, `2 people`. */
export const countedOf = (kind: ImportKind, value: number): string => `${count(value)} ${value === 1 ? ONE[kind] : KIND_WORDS[kind].toLowerCase()}`;
