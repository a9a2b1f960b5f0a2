import { parseQuery, writeQuery } from '../filter/query.ts';
import { readSearch, writeSearch, type Search } from './address-text.ts';
import { areUsual, readColumns, USUAL_COLUMNS, writeColumns, type Column } from './columns.ts';
import { oldTerms } from './old-address.ts';

export const GROUP_NAMES = ['silo', 'to', 'owner', 'state', 'standing', 'due', 'slipped', 'none'] as const;
export type Group = (typeof GROUP_NAMES)[number];
export const SORT_NAMES = ['due', 'original', 'silo', 'to', 'owner', 'title', 'state', 'slipped', 'blocks', 'word', 'number'] as const;
export type Sort = (typeof SORT_NAMES)[number];
export const LAYOUTS = ['table', 'board', 'timeline', 'calendar'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Everything that the address says about the list, but what stands in the panel and which saved view it began as. */
export type ListView = {
  /** What it is narrowed to, in words: `owner:me is:overdue`. Empty is everything. */
  readonly query: string;
  readonly group: Group;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly layout: Layout;
  readonly columns: readonly Column[];
  /** The month of the calendar (`2026-11`) or the first quarter of the timeline (`2026-Q4`); null is the present one. */
  readonly at: string | null;
};

/** The list as it opens: what has not ended. */
export const OPEN_ONLY = 'is:open';
export const EVERYTHING_OPEN: ListView = { query: OPEN_ONLY, group: 'silo', sort: 'due', descending: false, layout: 'table', columns: USUAL_COLUMNS, at: null };

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
  group: one(GROUP_NAMES, text(search, 'group'), EVERYTHING_OPEN.group),
  sort: one(SORT_NAMES, text(search, 'sort'), EVERYTHING_OPEN.sort),
  descending: text(search, 'desc') === 'yes',
  layout: one(LAYOUTS, text(search, 'layout'), EVERYTHING_OPEN.layout),
  columns: readColumns(text(search, 'columns')),
  at: text(search, 'at').slice(0, 10) || null,
});

/** The address of a view, in which whatever is as usual is left out. The query is always said: without one the list opens as whoever looks has it. */
export const writeView = (view: ListView): Record<string, string> => {
  const said = {
    group: view.group === EVERYTHING_OPEN.group ? '' : view.group,
    sort: view.sort === EVERYTHING_OPEN.sort ? '' : view.sort,
    desc: view.descending ? 'yes' : '',
    layout: view.layout === EVERYTHING_OPEN.layout ? '' : view.layout,
    columns: areUsual(view.columns) ? '' : writeColumns(view.columns),
    at: view.at ?? '',
  };
  return { q: view.query, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) };
};

/** Of a query, what is understood. */
export const understoodQuery = (query: string): string => writeQuery(parseQuery(query).terms);

const tidy = (query: string): string => {
  const { terms, problems } = parseQuery(query);
  return problems.length > 0 ? query.trim() : writeQuery(terms);
};

/** A view as it is kept: its address in one spelling, without the month that somebody has turned to. */
export const keptAddress = (view: ListView): string => writeSearch(writeView({ ...view, query: tidy(view.query), at: null }));

/** The view that a kept address stands for. */
export const viewAt = (address: string): ListView => readView(readSearch(address));

/** Whether two views show the same in the same way. */
export const isSameView = (one: ListView, other: ListView): boolean => keptAddress(one) === keptAddress(other);

/** Whether an address says nothing about the list, so that it opens as whoever looks has it. */
export const saysNothing = (search: Search): boolean =>
  oldTerms(search) === null && ['q', 'group', 'sort', 'desc', 'layout', 'columns', 'at', 'view'].every((name) => search[name] == null);
