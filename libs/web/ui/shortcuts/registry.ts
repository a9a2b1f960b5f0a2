export type Shortcut = {
  /** One key, or a sequence with spaces: `g i`. Letters are lower case; `mod+k` is Ctrl or Cmd. */
  keys: string;
  label: string;
  /** Under which heading the help lists it. */
  group: string;
  run: () => void;
};

type Listener = () => void;

const SEQUENCE_MS = 1200;

export type Registry = ReturnType<typeof createRegistry>;

/** Keys known at this moment. The latest registration of a key wins, so a page may lend a key a nearer meaning. */
export const createRegistry = () => {
  let entries: readonly Shortcut[] = [];
  let begun = '';
  let begunAt = 0;
  const listeners = new Set<Listener>();
  const replace = (next: readonly Shortcut[]) => {
    entries = next;
    listeners.forEach((listener) => listener());
  };
  const find = (keys: string) => entries.findLast((entry) => entry.keys === keys);
  const opens = (keys: string) => entries.some((entry) => entry.keys.startsWith(`${keys} `));

  return {
    add: (shortcut: Shortcut) => {
      replace([...entries, shortcut]);
      return () => replace(entries.filter((entry) => entry !== shortcut));
    },
    all: () => entries,
    subscribe: (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Takes one pressed key at `at` milliseconds; true when it meant something. */
    press: (key: string, at: number): boolean => {
      const keys = begun && at - begunAt < SEQUENCE_MS ? `${begun} ${key}` : key;
      begun = '';
      const entry = find(keys);
      if (entry) {
        entry.run();
        return true;
      }
      if (!opens(keys)) return false;
      begun = keys;
      begunAt = at;
      return true;
    },
  };
};
