import { GROUP_PX } from './geometry.ts';

export type LedgerGroup<Row> = {
  of: (row: Row) => string;
  label: (key: string) => string;
  /** How many there are in all, where the list holds only the first. */
  counts?: Readonly<Record<string, number>>;
};

export type Line<Row> =
  | { readonly kind: 'group'; readonly key: string; readonly label: string; readonly count: number }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row; readonly at: number };

/** Rows with the heads of their groups between them. Rows of a group are expected to stand together. */
export const linesOf = <Row>(rows: readonly Row[], keyOf: (row: Row) => string, group?: LedgerGroup<Row>): readonly Line<Row>[] => {
  if (!group) return rows.map((row, at) => ({ kind: 'row', key: keyOf(row), row, at }));
  const loaded = new Map<string, number>();
  for (const row of rows) loaded.set(group.of(row), (loaded.get(group.of(row)) ?? 0) + 1);
  let open: string | undefined;
  return rows.flatMap((row, at): Line<Row>[] => {
    const key = group.of(row);
    const line: Line<Row> = { kind: 'row', key: keyOf(row), row, at };
    if (key === open) return [line];
    open = key;
    return [{ kind: 'group', key: `group ${key}`, label: group.label(key), count: group.counts?.[key] ?? loaded.get(key) ?? 0 }, line];
  });
};

/** The heads alone, and where each begins, in pixels from the top of the list. */
export const groupHeads = <Row>(lines: readonly Line<Row>[], rowPx: number) => {
  const groups = lines.flatMap((line, at) => (line.kind === 'group' ? [{ ...line, at }] : []));
  return { groups, starts: groups.map(({ at }, before) => before * GROUP_PX + (at - before) * rowPx) };
};
