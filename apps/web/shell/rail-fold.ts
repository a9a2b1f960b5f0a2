import { useSyncExternalStore } from 'react';

const KEY = 'tl-rail';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

// public/first.js has set it before the first paint, so that a folded rail is never seen open.
const folded = (): boolean => document.documentElement.dataset['rail'] === 'folded';

const drawnOpen = () => false;

const fold = (next: boolean): void => {
  document.documentElement.dataset['rail'] = next ? 'folded' : 'open';
  localStorage.setItem(KEY, next ? 'folded' : 'open');
  listeners.forEach((listener) => listener());
};

/** Whether the rail is folded; kept on this device. Narrow windows start folded. */
export const useRailFold = (): [boolean, (folded: boolean) => void] => [useSyncExternalStore(subscribe, folded, drawnOpen), fold];
