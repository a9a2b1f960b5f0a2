import { nextRow } from './next-row.ts';
import type { Section } from './rows.ts';

const section = (key: string, count: number, ...ids: string[]): Section => ({ key, term: '', label: key, overdue: 0, count, ids });
const LIST = [section('billing', 2, 'b1', 'b2'), section('none', 0), section('digital', 3, 'd1'), section('sales', 1, 's1')];

test.each([
  ['begins with the first row', null, 1, { kind: 'ROW', id: 'b1' }],
  ['goes on within a group', 'b1', 1, { kind: 'ROW', id: 'b2' }],
  ['goes into the next group that has rows', 'b2', 1, { kind: 'ROW', id: 'd1' }],
  ['does not step over rows that are not read yet', 'd1', 1, { kind: 'UNREAD', key: 'digital', count: 2 }],
  ['nor back over them', 's1', -1, { kind: 'UNREAD', key: 'digital', count: 3 }],
  ['goes back', 'd1', -1, { kind: 'ROW', id: 'b2' }],
  ['stays at the end', 's1', 1, { kind: 'ROW', id: 's1' }],
  ['stays at the beginning', 'b1', -1, { kind: 'ROW', id: 'b1' }],
  ['begins again where the row is gone', 'gone', 1, { kind: 'ROW', id: 'b1' }],
] as const)('%s', (_what, current, step, expected) => expect(nextRow(LIST, current, step)).toEqual(expected));

test('there is nothing beside nothing', () => expect(nextRow([], null, 1)).toBeNull());
