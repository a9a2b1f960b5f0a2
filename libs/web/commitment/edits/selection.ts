/** Which rows are selected, apart from the rows themselves: a change draws only the rows that it concerns. */
export const createSelection = () => {
  let selected: ReadonlySet<string> = new Set();
  let last: string | null = null;
  let order: () => readonly string[] = () => [];
  const listeners = new Set<() => void>();
  const put = (next: ReadonlySet<string>) => {
    selected = next;
    listeners.forEach((listener) => listener());
  };
  return {
    has: (id: string): boolean => selected.has(id),
    all: (): ReadonlySet<string> => selected,
    toggle: (id: string): void => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      last = id;
      put(next);
    },
    /** The rows as the list has them, which a range goes along. */
    orderedBy: (ids: () => readonly string[]): void => void (order = ids),
    /** Everything between the last one touched and this one. */
    extend: (id: string): void => {
      const ids = order();
      const [from, to] = [ids.indexOf(last ?? id), ids.indexOf(id)];
      if (to === -1) return;
      const start = from === -1 ? to : from;
      put(new Set([...selected, ...ids.slice(Math.min(start, to), Math.max(start, to) + 1)]));
      last = id;
    },
    set: (ids: Iterable<string>): void => put(new Set(ids)),
    clear: (): void => {
      last = null;
      if (selected.size > 0) put(new Set());
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

export type Selection = ReturnType<typeof createSelection>;
