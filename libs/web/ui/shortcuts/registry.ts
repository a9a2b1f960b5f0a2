export type Command = {
  /** One key, or a sequence with spaces: `g i`. Letters are lower case; `mod+k` is Ctrl or Cmd. Without one only the palette reaches it. */
  keys?: string;
  label: string;
  /** Under which heading help and palette list it. */
  group: string;
  /** Other words by which people look for it. */
  also?: string;
  run: () => void;
};

export type Shortcut = Command & { keys: string };

type Listener = () => void;

const SEQUENCE_MS = 1200;

export type Registry = ReturnType<typeof createRegistry>;

/** Commands known at this moment. The latest registration of a key wins, so a page may lend a key a nearer meaning. */
export const createRegistry = () => {
  let entries: readonly Command[] = [];
  let begun = '';
  let begunAt = 0;
  const listeners = new Set<Listener>();
  const replace = (next: readonly Command[]) => {
    entries = next;
    listeners.forEach((listener) => listener());
  };
  const find = (keys: string) => entries.findLast((entry) => entry.keys === keys);
  const opens = (keys: string) => entries.some((entry) => entry.keys?.startsWith(`${keys} `));

  return {
    add: (...commands: readonly Command[]) => {
      replace([...entries, ...commands]);
      return () => replace(entries.filter((entry) => !commands.includes(entry)));
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
