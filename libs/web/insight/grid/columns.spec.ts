import { inOrder, pressed, readOrder, writeOrder, type GridRow } from './columns.ts';

const row = (name: string, overdue: number, lastWordAt: string | null, kept = 0, notKept = 0): GridRow =>
  ({ silo: { id: name, key: name, name, lead: null }, standing: { overdue, lastWordAt, kept: { kept, notKept, leftOut: 0, open: 0, percent: null } } }) as unknown as GridRow;

const ROWS = [row('Sales', 2, '2026-11-01T10:00:00Z', 1, 1), row('billing', 0, null), row('Product', 5, '2026-11-20T10:00:00Z', 3, 1)];
const names = (sort: string | undefined) => inOrder(ROWS, readOrder(sort)).map(({ silo }) => silo.name);

it('stands by name, whatever the case, until somebody sorts', () => {
  expect(names(undefined)).toEqual(['billing', 'Product', 'Sales']);
  expect(names('nonsense')).toEqual(['billing', 'Product', 'Sales']);
});

it('sorts both ways, and keeps what has no value last', () => {
  expect(names('-overdue')).toEqual(['Product', 'Sales', 'billing']);
  expect(names('word')).toEqual(['Sales', 'Product', 'billing']);
  expect(names('-word')).toEqual(['Product', 'Sales', 'billing']);
  expect(names('kept')).toEqual(['Sales', 'Product', 'billing']);
});

it('begins a number at its large end, and turns round at the second press', () => {
  const first = pressed(readOrder(undefined), 'overdue');
  expect(writeOrder(first)).toBe('-overdue');
  expect(writeOrder(pressed(first, 'overdue'))).toBe('overdue');
  expect(writeOrder(pressed(first, 'silo'))).toBeUndefined();
});
