import type { CommitmentFilter, CommitmentGrouping, CommitmentSort } from '#contract';
import { understoodQuery, type Group, type ListView, type Sort } from '#domain/commitment';

export { EVERYTHING_OPEN, LAYOUTS, OPEN_ONLY, readView, writeView, type Group, type Layout, type ListView, type Sort } from '#domain/commitment';

/** What the API calls each way to group and to sort. */
export const GROUPS = {
  silo: 'CARRIED_BY', to: 'PROMISED_TO', owner: 'OWNER', state: 'STATE', standing: 'STANDING', due: 'DUE', slipped: 'SLIPPED', none: null,
} as const satisfies Record<Group, CommitmentGrouping | null>;
export const SORTS = {
  due: 'DUE', original: 'ORIGINAL', silo: 'SILO', to: 'RECEIVER', owner: 'OWNER', title: 'TITLE', state: 'STATE', slipped: 'SLIPS', blocks: 'BLOCKS', word: 'LAST_WORD', number: 'NUMBER',
} as const satisfies Record<Sort, CommitmentSort>;

/** The API's filter for a view: of its query, what is understood. */
export const filterOf = (view: Pick<ListView, 'query'>): CommitmentFilter => ({ query: understoodQuery(view.query) });

/** The filter for the rows of one group, which its `term` finds. */
export const filterOfGroup = (filter: CommitmentFilter, term: string): CommitmentFilter => ({ ...filter, query: `${filter.query ?? ''} ${term}`.trim() });
