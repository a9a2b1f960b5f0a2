import { useSyncExternalStore } from 'react';

const KEY = 'tl-rail';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const folded = (): boolean => {
  const kept = localStorage.getItem(KEY);
  return kept ? kept === 'folded' : window.innerWidth < 1024;
};

const drawnOpen = () => false;

const fold = (next: boolean): void => {
  localStorage.setItem(KEY, next ? 'folded' : 'open');
  listeners.forEach((listener) => listener());
};

/** Whether the rail is folded; kept on this device. Narrow windows start folded. */
export const useRailFold = (): [boolean, (folded: boolean) => void] => [useSyncExternalStore(subscribe, folded, drawnOpen), fold];
