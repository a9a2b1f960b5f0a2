import { useShortcut } from '#web/ui';
import { useCallback, useEffect, useRef } from 'react';
import { nextRow } from './next-row.ts';
import type { Section } from './rows.ts';

type RowKeys = {
  sections: readonly Section[];
  /** The panel is open: moving shows the next one there. */
  peeking: boolean;
  onPeek: (id: string) => void;
  /** So many rows of a group are to be read. */
  onWant: (key: string, count: number) => void;
};

const linkOf = (id: string) => document.querySelector<HTMLElement>(`[data-row="${id}"] a`);

const ROW_PX = 36;
const TRIES = 30;
let wanted: string | null = null;

const seek = (id: string, towards: number, tries: number): void => {
  if (wanted !== id) return;
  const link = linkOf(id);
  if (link) {
    wanted = null;
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest' });
  } else if (tries > 0) {
    if (towards !== 0) window.scrollBy({ top: towards * ROW_PX });
    requestAnimationFrame(() => seek(id, towards, tries - 1));
  }
};

/**
 * Puts the focus on a row. One that is not drawn yet gets it as soon as it is, unless another one is wanted by then; the list is
 * moved towards it, since keys may be pressed faster than rows are drawn.
 */
export const focusRow = (id: string, towards: 1 | -1 | 0 = 0): void => {
  wanted = id;
  seek(id, towards, TRIES);
};

const PATIENCE_MS = 5_000;

/**
 * J and K move over the rows; which row had the focus last is remembered. Keys take effect in the order in which they were pressed:
 * where the next row is not read yet they wait for it, and none steps over it.
 */
export const useRowKeys = ({ sections, peeking, onPeek, onWant }: RowKeys) => {
  const current = useRef<string | null>(null);
  const waiting = useRef<(() => boolean)[]>([]);
  const since = useRef(0);
  const state = useRef({ sections, peeking, onPeek, onWant });
  const work = useCallback(() => {
    while (waiting.current[0]?.()) {
      waiting.current.shift();
      since.current = performance.now();
    }
  }, []);
  useEffect(() => {
    state.current = { sections, peeking, onPeek, onWant };
    work();
  });
  /** `act` answers whether it could be done; until then, those that come later wait behind it. */
  const inTurn = useCallback((act: () => boolean) => {
    // What could not be read for so long has failed, and the list says so.
    if (waiting.current.length > 0 && performance.now() - since.current > PATIENCE_MS) waiting.current = [];
    if (waiting.current.length === 0) since.current = performance.now();
    waiting.current.push(act);
    work();
  }, [work]);
  const move = useCallback((step: 1 | -1) => inTurn(() => {
    const next = nextRow(state.current.sections, current.current, step);
    if (next?.kind === 'UNREAD') {
      state.current.onWant(next.key, next.count);
      return false;
    }
    if (next === null) return true;
    current.current = next.id;
    focusRow(next.id, step);
    if (state.current.peeking) state.current.onPeek(next.id);
    return true;
  }), [inTurn]);
  const order = useCallback((): readonly string[] => state.current.sections.flatMap((section) => section.ids), []);
  const rowFrom = useCallback((id: string, step: 1 | -1): string | undefined => {
    const ids = order();
    return ids[ids.indexOf(id) + step];
  }, [order]);
  useShortcut('j', 'Next commitment', () => move(1), { group: 'List' });
  useShortcut('k', 'Previous commitment', () => move(-1), { group: 'List' });
  return { current, move, inTurn, order, rowFrom };
};
