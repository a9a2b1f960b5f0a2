import type { ApolloClient } from '@apollo/client';
import type { CommitmentFilter, CommitmentGrouping, CommitmentSort } from '#contract';
import type { ColumnName } from '#domain/commitment';
import { keepRows } from './keep-rows.ts';
import { CommitmentGroupsDocument, CommitmentPageDocument } from './list.generated.ts';
import { filterOfGroup } from './view.ts';

export const PAGE_ROWS = 100;
const LARGEST_PAGE = 500;
/** About what a window shows at once. */
const WINDOW_ROWS = 40;

export type ListRequest = {
  readonly filter: CommitmentFilter;
  /** Null shows one group without a heading. */
  readonly by: CommitmentGrouping | null;
  readonly sort: CommitmentSort;
  readonly descending: boolean;
};

/** The list as it is shown: its rows, and what of each. */
export type ShownList = ListRequest & { readonly columns: readonly ColumnName[] };

/** One group: how many rows it has, and the ids of those that have been read so far, in order. */
export type Section = {
  readonly key: string;
  /** The word of a query that finds its rows. */
  readonly term: string;
  readonly label: string;
  readonly count: number;
  readonly overdue: number;
  readonly ids: readonly string[];
};

export type Rows = {
  readonly state: 'reading' | 'ready' | 'failed';
  readonly sections: readonly Section[];
  readonly total: number;
};

type Reading = { cursor: string | null; done: boolean; wanted: number; busy: boolean };

/** The rows of one view: groups with their counts at once, each group's rows a page at a time as they come into sight. */
export const createRows = (client: ApolloClient, request: ListRequest) => {
  let rows: Rows = { state: 'reading', sections: [], total: 0 };
  let generation = 0;
  const reading = new Map<string, Reading>();
  const listeners = new Set<() => void>();
  const put = (next: Partial<Rows>) => {
    rows = { ...rows, ...next };
    listeners.forEach((listener) => listener());
  };
  const readingOf = (key: string): Reading => {
    const known = reading.get(key) ?? { cursor: null, done: false, wanted: 0, busy: false };
    reading.set(key, known);
    return known;
  };

  const groups = async (): Promise<Omit<Section, 'ids'>[]> => {
    const variables = { filter: request.filter, by: request.by ?? ('STANDING' as const) };
    const { data } = await client.query({ query: CommitmentGroupsDocument, variables, fetchPolicy: 'network-only' });
    const found = data?.commitmentGroups ?? [];
    if (request.by !== null) return found.map(({ key, term, label, count, overdue }) => ({ key, term, label, count, overdue }));
    const count = found.reduce((sum, group) => sum + group.count, 0);
    return count === 0 ? [] : [{ key: '', term: '', label: '', count, overdue: found.reduce((sum, group) => sum + group.overdue, 0) }];
  };

  const page = async (term: string, first: number, after: string | null) => {
    const filter = filterOfGroup(request.filter, term);
    const variables = { filter, sort: request.sort, descending: request.descending, first, after };
    // Not through the cache: a whole page would be written and read back in one go.
    const { data } = await client.query({ query: CommitmentPageDocument, variables, fetchPolicy: 'no-cache' });
    const { nodes = [], pageInfo } = data?.commitments ?? {};
    await keepRows(client.cache, nodes);
    return { ids: nodes.map(({ id }) => id), cursor: pageInfo?.endCursor ?? null, done: !pageInfo?.hasNextPage };
  };

  const replace = (key: string, change: (section: Section) => Section) =>
    put({ sections: rows.sections.map((section) => (section.key === key ? change(section) : section)) });

  /** Reads on until the group has as many rows as somebody wants to see. */
  const readOn = async (key: string): Promise<void> => {
    const mine = readingOf(key);
    if (mine.busy) return;
    mine.busy = true;
    const born = generation;
    try {
      for (;;) {
        const section = rows.sections.find((one) => one.key === key);
        if (!section || mine.done || section.ids.length >= mine.wanted) return;
        // Somebody who jumps far gets larger pages.
        const first = Math.min(LARGEST_PAGE, Math.max(PAGE_ROWS, mine.wanted - section.ids.length));
        const next = await page(section.term, first, mine.cursor);
        if (born !== generation) return;
        mine.cursor = next.cursor;
        mine.done = next.done;
        replace(key, (current) => ({ ...current, ids: [...current.ids, ...next.ids] }));
      }
    } catch {
      put({ state: 'failed' });
    } finally {
      mine.busy = false;
    }
  };

  /** Reads the first rows of a group: as many as were shown, and at least some. */
  const readFirst = async (key: string, term: string, atLeast: number): Promise<readonly string[]> => {
    const born = generation;
    const wanted = Math.max(rows.sections.find((section) => section.key === key)?.ids.length ?? 0, atLeast);
    if (wanted === 0) return [];
    const { ids, cursor, done } = await page(term, Math.min(LARGEST_PAGE, Math.max(PAGE_ROWS, wanted)), null);
    if (born === generation) Object.assign(readingOf(key), { cursor, done });
    return ids;
  };

  /** Reads counts, all rows shown so far and those that a window shows first again, and swaps them in at once. */
  const refresh = async (): Promise<void> => {
    generation += 1;
    const born = generation;
    try {
      const [heads, all] = await Promise.all([groups(), request.by === null ? readFirst('', '', PAGE_ROWS) : null]);
      if (born !== generation) return;
      const above = heads.map((_, index) => heads.slice(0, index).reduce((sum, { count }) => sum + count, 0));
      const ids = await Promise.all(heads.map(({ key, term }, index) => all ?? readFirst(key, term, above[index]! < WINDOW_ROWS ? PAGE_ROWS : 0)));
      if (born !== generation) return;
      const sections = heads.map((head, index) => ({ ...head, ids: ids[index]! }));
      put({ state: 'ready', sections, total: heads.reduce((sum, { count }) => sum + count, 0) });
      for (const [key, { wanted }] of reading) if (wanted > 0) void readOn(key);
    } catch {
      if (born === generation) put({ state: 'failed' });
    }
  };

  return {
    current: () => rows,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh,
    /** Somebody looks at the group's first `count` rows. */
    want: (key: string, count: number) => {
      const mine = readingOf(key);
      mine.wanted = Math.max(mine.wanted, count);
      void readOn(key);
    },
  };
};

export type RowsSource = ReturnType<typeof createRows>;
