import { useSyncExternalStore } from 'react';

export const GROUP_PX = 40;

const PHONE = '(max-width: 640px)';
const TOUCH = '(pointer: coarse)';

const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );

/** How tall a row is here, in pixels, and whether rows are two-line cards. */
export const useGeometry = (): { cards: boolean; rowPx: number } => {
  const cards = useMedia(PHONE);
  const touch = useMedia(TOUCH);
  if (cards) return { cards, rowPx: 68 };
  return { cards, rowPx: touch ? 52 : 36 };
};

/** True while the page is being printed: then every row must exist. */
export const usePrinting = (): boolean => useMedia('print');
