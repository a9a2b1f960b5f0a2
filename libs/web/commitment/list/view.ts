import { parseQuery, writeQuery } from '#domain/commitment';
import type { CommitmentFilter, CommitmentGrouping, CommitmentSort } from '#contract';
import { oldTerms } from './old-address.ts';

/** Everything that the address says about the list, but what stands in the panel. */
export type ListView = {
  /** What it is narrowed to, in words: `owner:me is:overdue`. Empty is everything. */
  readonly query: string;
  readonly group: Group;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly layout: Layout;
  /** The month of the calendar (`2026-11`) or the first quarter of the timeline (`2026-Q4`); null is the present one. */
  readonly at: string | null;
};

export const GROUPS = {
  silo: 'CARRIED_BY', to: 'PROMISED_TO', owner: 'OWNER', state: 'STATE', standing: 'STANDING', due: 'DUE', slipped: 'SLIPPED', none: null,
} as const satisfies Record<string, CommitmentGrouping | null>;
export type Group = keyof typeof GROUPS;
export const SORTS = {
  due: 'DUE', original: 'ORIGINAL', silo: 'SILO', to: 'RECEIVER', owner: 'OWNER', title: 'TITLE', state: 'STATE', slipped: 'SLIPS', word: 'LAST_WORD', number: 'NUMBER',
} as const satisfies Record<string, CommitmentSort>;
export type Sort = keyof typeof SORTS;
export const LAYOUTS = ['table', 'board', 'timeline', 'calendar'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The list as it opens: what has not ended. */
export const OPEN_ONLY = 'is:open';
export const EVERYTHING_OPEN: ListView = { query: OPEN_ONLY, group: 'silo', sort: 'due', descending: false, layout: 'table', at: null };

export type Search = Readonly<Record<string, unknown>>;

const text = (search: Search, name: string): string => (search[name] == null ? '' : String(search[name]));
const one = <Name extends string>(names: readonly Name[], value: string, otherwise: Name): Name => names.find((name) => name === value) ?? otherwise;

const MOST_CHARACTERS = 2100;

const readQuery = (search: Search): string => {
  const said = text(search, 'q').slice(0, MOST_CHARACTERS);
  const old = oldTerms(search);
  if (old !== null) return writeQuery([...old, ...parseQuery(said).terms]);
  return search['q'] == null ? OPEN_ONLY : said;
};

/** What an address asks for, also one that an earlier release wrote. What it says wrongly is left out: an address never fails. */
export const readView = (search: Search): ListView => ({
  query: readQuery(search),
  group: one(Object.keys(GROUPS) as Group[], text(search, 'group'), EVERYTHING_OPEN.group),
  sort: one(Object.keys(SORTS) as Sort[], text(search, 'sort'), EVERYTHING_OPEN.sort),
  descending: text(search, 'desc') === 'yes',
  layout: one(LAYOUTS, text(search, 'layout'), EVERYTHING_OPEN.layout),
  at: text(search, 'at').slice(0, 10) || null,
});

/** The address of a view, in which whatever is as usual is left out. */
export const writeView = (view: ListView): Record<string, string> => {
  const said = {
    group: view.group === EVERYTHING_OPEN.group ? '' : view.group,
    sort: view.sort === EVERYTHING_OPEN.sort ? '' : view.sort,
    desc: view.descending ? 'yes' : '',
    layout: view.layout === EVERYTHING_OPEN.layout ? '' : view.layout,
    at: view.at ?? '',
  };
  // An empty query is said too: without one only what is open is shown.
  return { ...(view.query === OPEN_ONLY ? {} : { q: view.query }), ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) };
};

/** The API's filter for a view: of its query, what is understood. */
export const filterOf = (view: Pick<ListView, 'query'>): CommitmentFilter => ({ query: writeQuery(parseQuery(view.query).terms) });

/** The filter for the rows of one group, which its `term` finds. */
export const filterOfGroup = (filter: CommitmentFilter, term: string): CommitmentFilter => ({ ...filter, query: `${filter.query ?? ''} ${term}`.trim() });
