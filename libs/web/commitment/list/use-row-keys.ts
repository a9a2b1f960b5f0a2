import { useShortcut } from '#web/ui';
import { useCallback, useEffect, useRef } from 'react';
import type { Section } from './rows.ts';

type RowKeys = {
  sections: readonly Section[];
  /** The panel is open: moving shows the next one there. */
  peeking: boolean;
  onPeek: (id: string) => void;
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

/** J and K move over the rows; which row had the focus last is remembered. */
export const useRowKeys = ({ sections, peeking, onPeek }: RowKeys) => {
  const current = useRef<string | null>(null);
  const state = useRef({ sections, peeking, onPeek });
  useEffect(() => {
    state.current = { sections, peeking, onPeek };
  });
  const move = useCallback((step: 1 | -1) => {
    const ids = state.current.sections.flatMap((section) => section.ids);
    const at = current.current === null ? -1 : ids.indexOf(current.current);
    const next = at === -1 ? ids[0] : ids[Math.max(0, Math.min(ids.length - 1, at + step))];
    if (next === undefined) return;
    current.current = next;
    focusRow(next, step);
    if (state.current.peeking) state.current.onPeek(next);
  }, []);
  const order = useCallback((): readonly string[] => state.current.sections.flatMap((section) => section.ids), []);
  const rowFrom = useCallback((id: string, step: 1 | -1): string | undefined => {
    const ids = order();
    return ids[ids.indexOf(id) + step];
  }, [order]);
  useShortcut('j', 'Next commitment', () => move(1), { group: 'List' });
  useShortcut('k', 'Previous commitment', () => move(-1), { group: 'List' });
  return { current, move, order, rowFrom };
};
