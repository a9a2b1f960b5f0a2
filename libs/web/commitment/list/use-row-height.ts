import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 640px)';
const TOUCH = '(pointer: coarse)';

const subscribe = (listener: () => void) => {
  const queries = [PHONE, TOUCH].map((query) => window.matchMedia(query));
  queries.forEach((query) => query.addEventListener('change', listener));
  return () => queries.forEach((query) => query.removeEventListener('change', listener));
};

const matches = (query: string) => window.matchMedia(query).matches;

/** Whether the window is as narrow as a phone, where a row is a card and the panel a page. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => matches(PHONE), () => false);

/** 36 px; 52 for fingers; 76 for the phone's cards. */
export const useRowHeight = (): number => useSyncExternalStore(subscribe, () => (matches(PHONE) ? 76 : matches(TOUCH) ? 52 : 36), () => 36);
