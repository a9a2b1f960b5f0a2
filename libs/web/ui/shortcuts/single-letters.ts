import { useSyncExternalStore } from 'react';

const KEY = 'tl-single-letters';
const listeners = new Set<() => void>();

export const singleLettersOn = (): boolean => localStorage.getItem(KEY) !== 'off';

export const setSingleLetters = (on: boolean): void => {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useSingleLetters = (): boolean => useSyncExternalStore(subscribe, singleLettersOn, () => true);
