import { EVERYTHING_OPEN, readView } from '#web/commitment';
import { filterOf, readHandoffAddress } from '../handoff-address.ts';
import { commitmentsBehind, handoffsBehind, matrixOf, OFFICE } from './pairs.ts';

const silo = (key: string) => ({ __typename: 'Silo' as const, id: key, key, name: key.toUpperCase() });
const [service, product, finance] = [silo('service'), silo('product'), silo('finance')];
const cell = (from: typeof service, to: typeof service | null, numbers: readonly [number, number, number, number]) => ({
  __typename: 'MatrixCell' as const, from, to, handoffs: numbers[0], lateHandoffs: numbers[1], commitments: numbers[2], lateCommitments: numbers[3],
});

const matrix = matrixOf([cell(service, product, [2, 1, 3, 0]), cell(service, null, [0, 0, 4, 2]), cell(product, service, [1, 0, 0, 0])], [finance, product, service]);

test('rows owe and columns are owed; a silo that does neither is left out, the CCO’s office stands last', () => {
  expect(matrix.rows.map(({ key }) => key)).toEqual(['product', 'service']);
  expect(matrix.columns.map(({ key }) => key)).toEqual(['product', 'service', 'office']);
});

test('heads hold the totals of their row or column, and the corner all of it', () => {
  expect(matrix.owedBy(service)).toEqual({ handoffs: 2, lateHandoffs: 1, commitments: 7, lateCommitments: 2 });
  expect(matrix.owedTo(OFFICE)).toEqual({ handoffs: 0, lateHandoffs: 0, commitments: 4, lateCommitments: 2 });
  expect(matrix.total).toEqual({ handoffs: 3, lateHandoffs: 1, commitments: 7, lateCommitments: 2 });
  expect(matrix.at(product, product)).toEqual({ handoffs: 0, lateHandoffs: 0, commitments: 0, lateCommitments: 0 });
});

test('what a number opens asks for exactly what it counts', () => {
  expect(filterOf(readHandoffAddress(handoffsBehind(service, product)))).toEqual({ from: ['service'], to: ['product'], open: true });
  expect(filterOf(readHandoffAddress(handoffsBehind(service, null, true)))).toEqual({ from: ['service'], late: true });
  expect(readView(commitmentsBehind(service, OFFICE))).toEqual({ ...EVERYTHING_OPEN, query: 'standing:accepted silo:service to:office' });
  expect(readView(commitmentsBehind(null, product, true))).toEqual({ ...EVERYTHING_OPEN, query: 'state:overdue to:product' });
});

test('an address that says something wrong shows what is open', () => {
  expect(filterOf(readHandoffAddress({ state: 'nonsense', from: '' }))).toEqual({ open: true });
  expect(filterOf(readHandoffAddress({ state: 'any' }))).toEqual({});
});
