import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function for as long as its user is there, doing what the newest one does: rows that hold it are not drawn again. */
export const useSteady = <Said extends readonly unknown[]>(work: (...said: Said) => void): ((...said: Said) => void) => {
  const newest = useRef(work);
  useLayoutEffect(() => {
    newest.current = work;
  });
  return useCallback((...said: Said) => newest.current(...said), []);
};
