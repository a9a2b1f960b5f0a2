/** Where the focus goes when a cell is left: it is elsewhere already, back to the row, or to the neighbour. */
export type Way = 'stay' | 'back' | 'next' | 'previous';

/** The cells of a row that can be written. */
export type Cell = 'state' | 'title' | 'owner' | 'carriedBy' | 'promisedTo' | 'due';

/** The cell beside this one among those that the row has; undefined past either end. */
export const beside = (cells: readonly Cell[], cell: Cell, way: 'next' | 'previous'): Cell | undefined => cells[cells.indexOf(cell) + (way === 'next' ? 1 : -1)];
