import type { ReactNode } from 'react';

export type LedgerColumn<Row> = {
  id: string;
  label: string;
  /** A CSS grid track: `120px`, `minmax(240px, 1fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
  end?: boolean;
  sortable?: boolean;
  /** Left out where the list is narrower than this many pixels. */
  from?: number;
};

/** How a row reads as two lines on the phone. */
export type LedgerCard = { title: ReactNode; mark: ReactNode; meta: ReactNode };

export type LedgerSort = { by: string; descending: boolean };

/** What a press on a column's head asks for: ascending, then descending. */
export const nextSort = (sort: LedgerSort | undefined, column: string): LedgerSort => ({
  by: column,
  descending: sort?.by === column && !sort.descending,
});

export const ariaSort = (sort: LedgerSort | undefined, column: string): 'ascending' | 'descending' | 'none' => {
  if (sort?.by !== column) return 'none';
  return sort.descending ? 'descending' : 'ascending';
};
