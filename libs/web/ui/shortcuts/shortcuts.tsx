import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { pressedKey } from './pressed.ts';
import { createRegistry, type Registry, type Shortcut } from './registry.ts';
import { singleLettersOn } from './single-letters.ts';

const RegistryContext = createContext<Registry>(createRegistry());

/** Listens to the keyboard for everything below. One per application. */
export const Shortcuts = ({ children }: { children: ReactNode }) => {
  const [registry] = useState(createRegistry);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const key = pressedKey(event, singleLettersOn());
      if (key !== undefined && registry.press(key, event.timeStamp)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
};

/** Lends a key its meaning while the caller is on the screen. */
export const useShortcut = (keys: string, label: string, run: () => void, options: { group?: string; off?: boolean } = {}): void => {
  const registry = useContext(RegistryContext);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const { group = 'This page', off = false } = options;
  useEffect(() => {
    if (off) return undefined;
    return registry.add({ keys, label, group, run: () => latest.current() });
  }, [registry, keys, label, group, off]);
};

/** Everything that a key does here and now, for help and palette. */
export const useShortcuts = (): readonly Shortcut[] => {
  const registry = useContext(RegistryContext);
  return useSyncExternalStore(registry.subscribe, registry.all);
};
