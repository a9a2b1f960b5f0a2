import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const ROW = '[data-row]';
const FOCUSABLE = 'a, button, input';

type Focused = { readonly row: HTMLElement; readonly id: string; readonly nth: number };

/** Rows are drawn into places that are used again. The focus stays with its commitment: it follows it to another place, and leaves with it. */
export const useFocusStays = (list: RefObject<HTMLElement | null>): void => {
  const focused = useRef<Focused | null>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const note = ({ target }: FocusEvent) => {
      const row = (target as HTMLElement).closest<HTMLElement>(ROW);
      focused.current = row && { row, id: row.dataset['row']!, nth: [...row.querySelectorAll(FOCUSABLE)].indexOf(target as HTMLElement) };
    };
    element.addEventListener('focusin', note);
    return () => element.removeEventListener('focusin', note);
  }, [list]);
  useLayoutEffect(() => {
    if (focused.current === null) return;
    const { row, id, nth } = focused.current;
    if (row.dataset['row'] === id || !row.contains(document.activeElement)) return;
    const now = list.current?.querySelector(`[data-row="${id}"]`)?.querySelectorAll<HTMLElement>(FOCUSABLE)[nth];
    if (now) now.focus({ preventScroll: true });
    else (document.activeElement as HTMLElement).blur();
  });
};
