import { useSyncExternalStore } from 'react';
import type { Scheme } from '../tokens/palette.ts';

export type Preference = Scheme | 'system';

const KEY = 'tl-theme'; // first.js reads the same key before the first paint
const listeners = new Set<() => void>();
const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');

const tell = () => listeners.forEach((listener) => listener());

const subscribe = (listener: () => void) => {
  const system = systemIsDark();
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
};

const preference = (): Preference => {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

const scheme = (): Scheme => {
  const chosen = preference();
  if (chosen !== 'system') return chosen;
  return systemIsDark().matches ? 'dark' : 'light';
};

export const setPreference = (chosen: Preference): void => {
  if (chosen === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, chosen);
  tell();
};

// The server knows no device: what it draws takes its colours from first.js, and only this device says which they are.
const unknownPreference = (): Preference => 'system';
const unknownScheme = (): Scheme => 'light';

/** What the person chose, and the scheme that follows from it now. */
export const useScheme = (): { preference: Preference; scheme: Scheme } => ({
  preference: useSyncExternalStore(subscribe, preference, unknownPreference),
  scheme: useSyncExternalStore(subscribe, scheme, unknownScheme),
});
