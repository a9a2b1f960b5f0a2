import { useShortcut } from '#web/ui';
import type { RefObject } from 'react';
import type { Selection } from './selection.ts';

/** `X` selects the row that has the focus, with Shift everything since the last one. */
export const useSelectKeys = (current: RefObject<string | null>, inTurn: (act: () => boolean) => void, selection: Selection): void => {
  const onCurrent = (act: (id: string) => void) => () => inTurn(() => {
    if (current.current !== null) act(current.current);
    return true;
  });
  useShortcut('x', 'Select', onCurrent(selection.toggle), { group: 'List' });
  useShortcut('shift+x', 'Select up to here', onCurrent(selection.extend), { group: 'List' });
};
