import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { GROUP_PX, usePrinting } from './geometry.ts';
import type { Line } from './lines.ts';

const OVERSCAN = 12;

/** Only what is in sight exists; all of it while printing, and always the line with the focus. */
export const useLinesInSight = <Row>(body: RefObject<HTMLElement | null>, lines: readonly Line<Row>[], rowPx: number, focused: number) => {
  const [scrollMargin, setMargin] = useState(0);
  const printing = usePrinting();
  useLayoutEffect(() => {
    const measure = () => setMargin(body.current ? Math.round(body.current.getBoundingClientRect().top + window.scrollY) : 0);
    measure();
    const observer = new ResizeObserver(measure); // whatever stands above the list may grow
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [body]);
  // Kept functions: a new one makes the virtualizer measure every line again.
  const estimateSize = useCallback((at: number) => (lines[at]?.kind === 'group' ? GROUP_PX : rowPx), [lines, rowPx]);
  const getItemKey = useCallback((at: number) => lines[at]?.key ?? at, [lines]);
  return useWindowVirtualizer({
    count: lines.length,
    estimateSize,
    getItemKey,
    overscan: printing ? lines.length : OVERSCAN,
    scrollMargin,
    scrollPaddingStart: 132,
    scrollPaddingEnd: 72,
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (focused < 0 || focused >= lines.length || shown.includes(focused)) return shown;
      return [...shown, focused].sort((a, b) => a - b);
    },
  });
};
