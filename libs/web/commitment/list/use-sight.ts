import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { nextSight, restingSight, type Sight } from './next-sight.ts';

/** Before it is known how high the window is. */
const FIRST: Sight = { from: 0, to: 1600 };

/** Follows the window over an element: which stretch of it is drawn. */
export const useSight = (element: RefObject<HTMLElement | null>): Sight => {
  const [sight, setSight] = useState(FIRST);
  const drawn = useRef(FIRST);
  useLayoutEffect(() => {
    let frame: number | undefined;
    const shown = (): Sight => {
      const top = element.current?.getBoundingClientRect().top ?? 0;
      return { from: -top, to: window.innerHeight - top };
    };
    const draw = (next: Sight) => {
      if (next === drawn.current) return;
      drawn.current = next;
      setSight(next);
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        look();
      });
    };
    const look = () => draw(nextSight(drawn.current, shown()));
    const onScroll = () => frame === undefined && look();
    const onResize = () => draw(restingSight(shown()));
    onResize();
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onResize);
    return () => {
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onResize);
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [element]);
  return sight;
};
