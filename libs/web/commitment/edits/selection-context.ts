import { createContext, useContext, useSyncExternalStore } from 'react';
import { createSelection, type Selection } from './selection.ts';

/** The selection of the list above; null where rows are not selected. */
export const SelectionContext = createContext<Selection | null>(null);

const NONE = createSelection();

/** Whether this row is selected; it draws anew only when that changes. */
export const useIsSelected = (id: string): boolean => {
  const selection = useContext(SelectionContext) ?? NONE;
  return useSyncExternalStore(selection.subscribe, () => selection.has(id), () => selection.has(id));
};

export const useSelected = (selection: Selection): ReadonlySet<string> => useSyncExternalStore(selection.subscribe, selection.all, selection.all);
