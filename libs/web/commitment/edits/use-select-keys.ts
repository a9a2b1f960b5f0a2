import { useShortcut } from '#web/ui';
import type { RefObject } from 'react';
import type { Selection } from './selection.ts';

/** `X` selects the row that has the focus, with Shift everything since the last one. */
export const useSelectKeys = (current: RefObject<string | null>, selection: Selection): void => {
  useShortcut('x', 'Select', () => void (current.current !== null && selection.toggle(current.current)), { group: 'List' });
  useShortcut('shift+x', 'Select up to here', () => void (current.current !== null && selection.extend(current.current)), { group: 'List' });
};
