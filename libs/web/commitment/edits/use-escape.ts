import { useEffect, useRef } from 'react';

/** Esc on a row, where nothing nearer takes it: no field, no panel beside the list. */
export const useEscape = (on: boolean, run: () => void): void => {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const isOnRow = event.target instanceof Element && (event.target === document.body || event.target.closest('[data-row]') !== null);
      if (event.key === 'Escape' && !event.defaultPrevented && isOnRow && !document.querySelector('[data-beside], dialog[open]')) latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
};
