import { COLUMN_NAMES } from './columns.ts';
import { EVERYTHING_OPEN, keptAddress, type ListView } from './list-view.ts';

/** A view that every organization has, and nobody changes. Its id is a word. */
export type BuiltInView = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** After `G`, the letter that goes to it. */
  readonly key: string | null;
  /** Offered only while it finds something. */
  readonly rare: boolean;
};

const view = (id: string, name: string, query: string, { key = null, rare = false, ...arranged }: Partial<Pick<BuiltInView, 'key' | 'rare'> & ListView> = {}): BuiltInView => ({
  id, name, key, rare, address: keptAddress({ ...EVERYTHING_OPEN, ...arranged, query }),
});

const WITH_BLOCKS = COLUMN_NAMES.map((name) => ({ name, width: null }));

/** The questions that are asked every day. */
export const BUILT_IN_VIEWS: readonly BuiltInView[] = [
  view('open', 'Open', EVERYTHING_OPEN.query),
  view('waiting', 'Waiting for me', 'is:waiting', { key: 'w' }),
  view('overdue', 'Overdue', 'is:overdue', { key: 'o' }),
  view('at-risk', 'At risk', 'is:at-risk'),
  view('slipped-twice', 'Slipped twice, and whom they block', 'is:open slipped:>=2', { key: 'b', group: 'none', sort: 'blocks', descending: true, columns: WITH_BLOCKS }),
  view('arrears', 'Arrears', 'is:arrears', { rare: true }),
  view('all', 'All', ''),
];

export const builtIn = (id: string): BuiltInView | null => BUILT_IN_VIEWS.find((one) => one.id === id) ?? null;
