import type { CommitmentFilter } from '#contract';
import { useCallback, useEffect, useState, type ReactNode, type RefObject } from 'react';
import type { Directory } from '../list/use-directory.ts';
import { focusRow } from '../list/use-row-keys.ts';
import { BulkBar } from './bulk-bar.tsx';
import { createSelection, type Selection } from './selection.ts';
import { useCellArrows } from './use-cell-arrows.ts';
import { useEditKeys } from './use-edit-keys.ts';
import { useGridEditing } from './use-grid-editing.tsx';
import { useSelectKeys } from './use-select-keys.ts';
import { useUndoKey } from './use-undo.ts';
import type { Cell } from './ways.ts';

type ListEditing = {
  directory: Directory;
  /** The row that has the focus. */
  current: RefObject<string | null>;
  /** Runs what a key does after what was pressed before it. */
  inTurn: (act: () => boolean) => void;
  /** All rows read so far, and the neighbour of one. */
  order: () => readonly string[];
  rowFrom: (id: string, step: 1 | -1) => string | undefined;
  filter: CommitmentFilter;
  total: number;
  onOpen: (id: string) => void;
  /** Reads the list again. */
  refresh: () => void;
};

/** Everything that changes rows from the list: cells in place, the selection with its bar, and undo. */
export const useListEditing = ({ directory, current, inTurn, order, rowFrom, filter, total, onOpen, refresh }: ListEditing) => {
  const [selection] = useState(createSelection);
  useEffect(() => selection.orderedBy(order), [selection, order]);
  const back = useCallback((id: string) => focusRow(id), []);
  const editing = useGridEditing(directory, rowFrom, back, onOpen);
  useEditKeys(current, editing.edit);
  useCellArrows({ edit: editing.edit, rowFrom });
  useSelectKeys(current, inTurn, selection);
  useUndoKey();
  const edit: (id: string, cell: Cell) => void = editing.edit;
  const layer: ReactNode = editing.layer;
  const bar: ReactNode = <BulkBar selection={selection} directory={directory} filter={filter} total={total} onChanged={refresh} />;
  return { edit, layer, bar, selection: selection as Selection };
};
