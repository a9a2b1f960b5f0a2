import { ShortcutHelp, useShortcut } from '#web/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { NavigationEntry } from './navigation.ts';

const Go = ({ entry }: { entry: NavigationEntry }) => {
  const navigate = useNavigate();
  useShortcut(`g ${entry.key}`, entry.label, () => void navigate({ to: entry.to }), { group: 'Go to' });
  return null;
};

/** The keys that mean the same on every page. */
export const GlobalKeys = ({ entries, onFind, onCapture }: { entries: readonly NavigationEntry[]; onFind: () => void; onCapture: (() => void) | null }) => {
  const [helping, setHelping] = useState(false);
  const navigate = useNavigate();
  useShortcut('/', 'Search', onFind, { group: 'Everywhere' });
  useShortcut('mod+k', 'Search and commands', onFind, { group: 'Everywhere' });
  useShortcut('c', 'New commitment in one line', () => onCapture?.(), { group: 'Everywhere', off: onCapture === null });
  useShortcut('z', 'Your recent changes', () => void navigate({ to: '/changes' as string }), { group: 'Everywhere' });
  useShortcut('?', 'This help', () => setHelping(true), { group: 'Everywhere' });
  return (
    <>
      {entries.map((entry) => (
        <Go key={entry.to} entry={entry} />
      ))}
      <ShortcutHelp open={helping} onClose={() => setHelping(false)} />
    </>
  );
};
