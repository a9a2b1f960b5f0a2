import { useShortcut } from '#web/ui';
import type { RefObject } from 'react';
import type { Cell } from './ways.ts';

/** The keys that open a cell of the row that has the focus. */
export const useEditKeys = (current: RefObject<string | null>, edit: (id: string, cell: Cell) => void): void => {
  const open = (cell: Cell) => () => {
    const id = current.current;
    if (id !== null && document.querySelector(`[data-row="${id}"] [data-cell="${cell}"]`)) edit(id, cell);
  };
  useShortcut('f2', 'Rename', open('title'), { group: 'List' });
  useShortcut('s', 'State', open('state'), { group: 'List' });
  useShortcut('a', 'Owner', open('owner'), { group: 'List' });
  useShortcut('d', 'Date', open('due'), { group: 'List' });
};
