/** What a row of the list can show, in the order in which it does when nothing else is said. */
export const COLUMN_NAMES = ['state', 'title', 'owner', 'silos', 'due', 'slips', 'blocks', 'word'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** A column with its width in pixels; null is its usual one. The title has none: it takes what the others leave. */
export type Column = { readonly name: ColumnName; readonly width: number | null };

export const LEAST_WIDTH = 48;
export const MOST_WIDTH = 480;

const plain = (name: ColumnName): Column => ({ name, width: null });

/** The columns of a list about which nothing is said. */
export const USUAL_COLUMNS: readonly Column[] = COLUMN_NAMES.filter((name) => name !== 'blocks').map(plain);

const bounded = (width: number): number => Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.round(width)));

/** Without doubles, and with the title, which a row is known by. */
const whole = (columns: readonly Column[]): readonly Column[] => {
  const once = columns.filter(({ name }, at) => columns.findIndex((one) => one.name === name) === at);
  return once.some(({ name }) => name === 'title') ? once : [plain('title'), ...once];
};

/** Reads `state title owner.160 due`: names in their order, a width behind a point. What it says wrongly is left out; nothing at all is the usual. */
export function readColumns(text: string): readonly Column[] {
  const said = text.slice(0, 300).split(' ').flatMap((word): Column[] => {
    const [first = '', width] = word.split('.');
    const name = COLUMN_NAMES.find((one) => one === first);
    if (name === undefined) return [];
    return [{ name, width: name !== 'title' && width !== undefined && /^\d{1,4}$/.test(width) ? bounded(Number(width)) : null }];
  });
  return said.length === 0 ? USUAL_COLUMNS : whole(said);
}

export const writeColumns = (columns: readonly Column[]): string => columns.map(({ name, width }) => (width === null ? name : `${name}.${width}`)).join(' ');

export const areUsual = (columns: readonly Column[]): boolean => writeColumns(columns) === writeColumns(USUAL_COLUMNS);

/** Shows a column where it usually stands among those that are shown, or hides it. The title stays. */
export function showColumn(columns: readonly Column[], name: ColumnName, shown: boolean): readonly Column[] {
  if (!shown) return name === 'title' ? columns : columns.filter((column) => column.name !== name);
  if (columns.some((column) => column.name === name)) return columns;
  const usual = COLUMN_NAMES.indexOf(name);
  const before = columns.findLastIndex((column) => COLUMN_NAMES.indexOf(column.name) < usual);
  return columns.toSpliced(before + 1, 0, plain(name));
}

/** Moves a column so many places to the right, or left when negative; at an end it stays. */
export function moveColumn(columns: readonly Column[], name: ColumnName, by: number): readonly Column[] {
  const from = columns.findIndex((column) => column.name === name);
  if (from < 0) return columns;
  const to = Math.min(columns.length - 1, Math.max(0, from + by));
  return columns.toSpliced(from, 1).toSpliced(to, 0, columns[from]!);
}

/** Gives a column a width in pixels within the bounds; null is its usual one again. */
export const widenColumn = (columns: readonly Column[], name: ColumnName, width: number | null): readonly Column[] =>
  name === 'title' ? columns : columns.map((column) => (column.name === name ? { name, width: width === null ? null : bounded(width) } : column));
