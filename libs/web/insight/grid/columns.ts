import type { SiloGridQuery } from './silo-grid.generated.ts';

export type GridRow = SiloGridQuery['siloGrid']['rows'][number];

export const COLUMNS = ['silo', 'owes', 'kept', 'risk', 'overdue', 'silent', 'answers', 'owed', 'word', 'next'] as const;
export type Column = (typeof COLUMNS)[number];

type Key = number | string | null;

/** What a column sorts by; null stands last, whichever way. */
const KEYS: Readonly<Record<Column, (row: GridRow) => Key>> = {
  silo: ({ silo }) => silo.name.toLowerCase(),
  owes: ({ standing }) => standing.owedBy,
  kept: ({ standing: { kept } }) => (kept.kept + kept.notKept === 0 ? null : kept.kept / (kept.kept + kept.notKept)),
  risk: ({ standing }) => standing.atRisk,
  overdue: ({ standing }) => standing.overdue,
  silent: ({ standing }) => standing.silent,
  answers: ({ standing }) => standing.waitingForAnswer,
  owed: ({ standing }) => standing.owedTo,
  word: ({ standing }) => standing.lastWordAt && Date.parse(standing.lastWordAt),
  next: ({ standing }) => standing.nextDueOn,
};

/** Names and dates begin with the first; what one looks for in a number stands at its large end, and of kept at its small one. */
const BEGINS_DOWN: ReadonlySet<Column> = new Set(['owes', 'risk', 'overdue', 'silent', 'answers', 'owed']);

export type Order = { readonly by: Column; readonly down: boolean };

export const readOrder = (sort: string | undefined): Order => {
  const down = sort?.startsWith('-') ?? false;
  const name = down ? sort!.slice(1) : sort;
  const by = COLUMNS.find((column) => column === name);
  return by ? { by, down } : { by: 'silo', down: false };
};

export const writeOrder = ({ by, down }: Order): string | undefined => (by === 'silo' && !down ? undefined : `${down ? '-' : ''}${by}`);

/** The order after a press on a column's head. */
export const pressed = (order: Order, column: Column): Order =>
  order.by === column ? { by: column, down: !order.down } : { by: column, down: BEGINS_DOWN.has(column) };

export const inOrder = (rows: readonly GridRow[], { by, down }: Order): readonly GridRow[] =>
  rows.toSorted((one, other) => {
    const [a, b] = [KEYS[by](one), KEYS[by](other)];
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return (a < b ? -1 : 1) * (down ? -1 : 1);
  });
