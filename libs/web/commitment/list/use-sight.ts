import { useLayoutEffect, useState, type RefObject } from 'react';

/** What of an element is in the window, in pixels from the element's top. */
export type Sight = { readonly from: number; readonly to: number };

const STEP = 180;
const BEYOND = 360;

/** Follows the window over an element, in coarse steps so that scrolling renders seldom. */
export const useSight = (element: RefObject<HTMLElement | null>): Sight => {
  const [sight, setSight] = useState<Sight>({ from: 0, to: 1600 });
  useLayoutEffect(() => {
    const look = () => {
      const top = element.current?.getBoundingClientRect().top ?? 0;
      const from = Math.floor((-top - BEYOND) / STEP) * STEP;
      const to = Math.ceil((window.innerHeight - top + BEYOND) / STEP) * STEP;
      setSight((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [element]);
  return sight;
};
