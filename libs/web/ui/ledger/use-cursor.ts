import { useState, type KeyboardEvent } from 'react';

type CursorOptions = {
  keys: readonly string[];
  openKey?: string;
  onOpen?: (key: string) => void;
  onPeek?: (key: string) => void;
  /** Brings a row into being and gives it the focus. */
  reach: (at: number) => void;
};

const PAGE = 10;

/** Which row has the focus, and what the keys do to it: J/K and arrows move, Enter opens, Space peeks. */
export const useCursor = ({ keys, openKey, onOpen, onPeek, reach }: CursorOptions) => {
  const [key, setKey] = useState<string | undefined>(openKey);
  const found = key === undefined ? -1 : keys.indexOf(key);
  const at = Math.max(0, found);

  const move = (to: number) => {
    const next = Math.min(Math.max(0, to), keys.length - 1);
    const nextKey = keys[next];
    if (nextKey === undefined) return;
    setKey(nextKey);
    reach(next);
    if (openKey !== undefined && nextKey !== openKey) onPeek?.(nextKey);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const current = keys[at];
    const actions: Record<string, () => void> = {
      j: () => move(at + 1),
      ArrowDown: () => move(at + 1),
      k: () => move(at - 1),
      ArrowUp: () => move(at - 1),
      Home: () => move(0),
      End: () => move(keys.length - 1),
      PageDown: () => move(at + PAGE),
      PageUp: () => move(at - PAGE),
      Enter: () => current !== undefined && onOpen?.(current),
      ' ': () => current !== undefined && onPeek?.(current),
    };
    const action = actions[event.key];
    if (!action || (event.target as Element).getAttribute('role') !== 'row') return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return { at, activeKey: keys[at], focus: setKey, move, enter: () => move(found < 0 ? 0 : at), onKeyDown };
};
