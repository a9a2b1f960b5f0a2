import { ariaSort, nextSort } from './columns.ts';
import { groupHeads, linesOf } from './lines.ts';

type Row = { id: string; silo: string };
const rows: Row[] = [
  { id: 'a', silo: 'Support' },
  { id: 'b', silo: 'Support' },
  { id: 'c', silo: 'Finance' },
];
const keyOf = (row: Row) => row.id;
const of = (row: Row) => row.silo;

test('without a group there are only rows', () => {
  expect(linesOf(rows, keyOf).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});

test('each group is headed once, with how many it holds', () => {
  const lines = linesOf(rows, keyOf, { of, label: (key) => `Silo ${key}` });
  expect(lines.map((line) => (line.kind === 'group' ? `${line.label} ${line.count}` : line.key))).toEqual(['Silo Support 2', 'a', 'b', 'Silo Finance 1', 'c']);
});

test('a known count wins over the loaded rows', () => {
  const [head] = linesOf(rows, keyOf, { of, label: String, counts: { Support: 40 } });
  expect(head).toMatchObject({ kind: 'group', count: 40 });
});

test('a second press on the same column turns the order round', () => {
  const first = nextSort(undefined, 'due');
  expect(ariaSort(first, 'due')).toBe('ascending');
  expect(ariaSort(nextSort(first, 'due'), 'due')).toBe('descending');
  expect(ariaSort(first, 'title')).toBe('none');
});

test('heads begin below the heads and rows before them', () => {
  expect(groupHeads(linesOf(rows, keyOf, { of, label: String }), 36).starts).toEqual([0, 40 + 2 * 36]);
});
