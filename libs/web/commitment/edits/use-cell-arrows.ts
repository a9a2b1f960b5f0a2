import { useEffect } from 'react';
import { focusRow } from '../list/use-row-keys.ts';
import type { Cell } from './ways.ts';

const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-row="${id}"]`);
/** What takes the focus in a cell: the title's link, and the button of every other cell. */
const targetOf = (cell: HTMLElement): HTMLElement | null => (cell.dataset['cell'] === 'title' ? cell.querySelector('a') : cell.matches('button') ? cell : cell.querySelector('button'));
/** Puts the focus into a cell of a row that is drawn. */
export const focusCell = (id: string, name: string | undefined): void => {
  const row = rowOf(id);
  const cell = row && cellsOf(row).find((one) => one.dataset['cell'] === name);
  const target = cell && targetOf(cell);
  if (target) target.focus({ preventScroll: true });
};
const cellsOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-cell]')].filter((cell) => targetOf(cell) !== null);

type Moves = { readonly edit: (id: string, cell: Cell) => void; readonly rowFrom: (id: string, step: 1 | -1) => string | undefined };

/**
 * Arrows move between the cells of the list, as in a grid: left and right along the row, up and down in the same column.
 * Enter or F2 writes the cell that has the focus, and Esc comes back to it. Whatever is being written keeps its own arrows.
 */
export const useCellArrows = ({ edit, rowFrom }: Moves): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const from = event.target as HTMLElement;
      const row = from.closest<HTMLElement>('[data-row]');
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !row || from.closest('input, textarea, select, [data-cell-editor]')) return;
      const id = row.dataset['row']!;
      const cells = cellsOf(row);
      const at = cells.findIndex((cell) => cell.contains(from));
      const name = cells[at]?.dataset['cell'];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
      const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (along !== undefined && cells.length > 0) targetOf(cells[Math.max(0, Math.min(cells.length - 1, at + along))]!)?.focus({ preventScroll: true });
      else if (step !== undefined) {
        const next = rowFrom(id, step);
        if (next === undefined) return;
        focusRow(next);
        // The row may be drawn only now.
        if (rowOf(next)) focusCell(next, name);
        else requestAnimationFrame(() => requestAnimationFrame(() => rowOf(next) && focusCell(next, name)));
      } else if (event.key === 'F2' && name !== undefined && name !== 'title') edit(id, name as Cell);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [edit, rowFrom]);
};
