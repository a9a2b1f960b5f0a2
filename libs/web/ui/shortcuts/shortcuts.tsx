import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { pressedKey } from './pressed.ts';
import { createRegistry, type Command, type Registry, type Shortcut } from './registry.ts';
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

/** Lends the palette commands that have no key of their own. The caller keeps the list the same while nothing changed. */
export const useCommands = (commands: readonly Command[]): void => {
  const registry = useContext(RegistryContext);
  useEffect(() => registry.add(...commands), [registry, commands]);
};

/** Everything that can be done here and now; of two meanings of a key, the nearer one. */
export const useKnownCommands = (): readonly Command[] => {
  const registry = useContext(RegistryContext);
  const all = useSyncExternalStore(registry.subscribe, registry.all, registry.all);
  return all.filter(({ keys }, at) => keys === undefined || all.findLastIndex((other) => other.keys === keys) === at);
};

/** Those of them that have a key, for help. */
export const useShortcuts = (): readonly Shortcut[] => useKnownCommands().filter((command): command is Shortcut => command.keys !== undefined);
