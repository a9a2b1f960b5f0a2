import { useShortcut } from '#web/ui';
import type { Rows, RowsSource } from '../list/rows.ts';

/** More than this are for a file, not for paper. */
export const MOST_PRINTED = 1000;
const PATIENCE_MS = 10_000;

const toPrint = ({ sections }: Rows) => {
  let left = MOST_PRINTED;
  return sections.map((section) => {
    const count = Math.min(section.count, left);
    left -= count;
    return { ...section, ids: section.ids.slice(0, count), wanted: count };
  });
};

/** What goes on paper of the rows read so far, group by group. */
export const printedOf = (rows: Rows) => toPrint(rows).filter(({ ids }) => ids.length > 0);

/** Resolves once every row that goes on paper has been read, or when that takes too long. */
export const readToPrint = (source: RowsSource): Promise<void> =>
  new Promise((done) => {
    const isRead = () => source.current().state === 'failed' || toPrint(source.current()).every(({ ids, wanted }) => ids.length >= wanted);
    if (isRead()) return done();
    const end = () => {
      clearTimeout(patience);
      leave();
      done();
    };
    const patience = setTimeout(end, PATIENCE_MS);
    const leave = source.subscribe(() => isRead() && end());
    for (const { key, wanted } of toPrint(source.current())) if (wanted > 0) source.want(key, wanted);
  });

/** Prints the list with its rows out of sight too, which are read before. */
export const usePrintAll = (source: RowsSource): void =>
  useShortcut('mod+p', 'Print what the list shows', () => void readToPrint(source).then(() => window.print()), { group: 'List' });
