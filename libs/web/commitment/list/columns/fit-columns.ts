import type { Column, ColumnName, Sort } from '#domain/commitment';
import { SORT_OF } from './column-words.ts';

/** In pixels. The title takes what the others leave. */
export const USUAL_WIDTHS: Readonly<Record<ColumnName, number>> = { state: 118, title: 0, owner: 148, silos: 220, due: 104, slips: 62, blocks: 148, word: 68 };
const NARROW_WIDTHS: Readonly<Partial<Record<ColumnName, number>>> = { state: 24, owner: 26, silos: 168, due: 88, blocks: 40 };

/** A title shorter than this says too little. */
export const LEAST_TITLE = 280;
const GAP = 12;
/** What stands beside the cells: the box to select, the edges. */
const AROUND = 50;

/** What becomes of a column where there is little room: it shows less, or nothing. */
export type Fate = 'narrow' | 'hidden';

export type Fitted = {
  /** The columns that are shown, in their order. */
  readonly shown: readonly ColumnName[];
  readonly fates: Readonly<Partial<Record<ColumnName, Fate>>>;
  /** The shown columns as a grid. */
  readonly template: string;
};

/** What gives way to the title, one after the other. */
const STEPS: readonly (readonly [ColumnName, Fate])[] = [
  ['word', 'hidden'], ['owner', 'narrow'], ['silos', 'narrow'], ['blocks', 'narrow'], ['state', 'narrow'], ['silos', 'hidden'], ['due', 'narrow'], ['slips', 'hidden'], ['blocks', 'hidden'], ['owner', 'hidden'],
];

const widthOf = ({ name, width }: Column, fate: Fate | undefined): number => width ?? (fate === 'narrow' ? NARROW_WIDTHS[name] : undefined) ?? USUAL_WIDTHS[name];

/**
 * The columns that fit into so many pixels beside a title that says enough. A column that somebody gave a width keeps it
 * until it gives way; the one by which the rows are sorted is never hidden, and says whom it blocks when that is it. A width of 0 is not known yet: everything fits.
 */
export function fitColumns(columns: readonly Column[], width: number, sort: Sort): Fitted {
  const fates: Partial<Record<ColumnName, Fate>> = {};
  const shown = () => columns.filter(({ name }) => fates[name] !== 'hidden');
  const title = (): number => width - AROUND - shown().reduce((sum, column) => sum + (column.name === 'title' ? 0 : widthOf(column, fates[column.name]) + GAP), 0);
  for (const [name, fate] of width === 0 ? [] : STEPS) {
    if (title() >= LEAST_TITLE) break;
    const column = columns.find((one) => one.name === name);
    const sorts = SORT_OF[name] === sort && (fate === 'hidden' || name === 'blocks');
    if (!column || sorts || (fate === 'narrow' && column.width !== null)) continue;
    fates[name] = fate;
  }
  // Where all that has happened, the title goes without its key and its smaller marks, too.
  if (fates.due === 'narrow') fates.title = 'narrow';
  return {
    shown: shown().map(({ name }) => name),
    fates,
    template: shown().map((column) => (column.name === 'title' ? 'minmax(120px, 1fr)' : `${widthOf(column, fates[column.name])}px`)).join(' '),
  };
}
