import { destinationsOf, leavingSentence, thingInWords, type Passing } from './passings.ts';

const passing = (more: Partial<Passing>): Passing =>
  ({ __typename: 'Passing', kind: 'OWNER', outcome: 'PASSES', post: null, sittingId: null, takenBy: { id: 'a', name: 'Ada' }, silo: { id: 's', key: 'support', name: 'Support' }, commitment: { id: 'c', key: 'C-1', title: 'Answer' }, ...more }) as Passing;

test('things are grouped by who takes them, the most first, then what nobody takes', () => {
  const groups = destinationsOf([
    passing({ outcome: 'ENDS', takenBy: null }), passing({ outcome: 'UNPLACED', takenBy: null }), passing({ takenBy: { id: 'm', name: 'Mina' } as never }), passing({}), passing({}),
  ]);
  expect(groups.map(({ title, passings }) => [title, passings.length])).toEqual([['Passes to Ada', 2], ['Passes to Mina', 1], ['Nobody is there to take it', 1], ['Ends', 1]]);
});

test.each<[Partial<Passing>, string]>([
  [{}, 'C-1 Answer'],
  [{ kind: 'NAMED_OWNER' }, 'C-1 Answer (asked to own it)'],
  [{ kind: 'POST', post: 'LEAD', commitment: null }, 'Lead of Support'],
  [{ kind: 'SEAT', commitment: null }, 'the seat of Support in a coming sitting'],
  [{ kind: 'VERIFIER' }, 'C-1 Answer (to look at its delivery)'],
  [{ kind: 'SERIES', commitment: null, series: { __typename: 'Series', id: 's', title: 'Report for {month}' } }, 'Report for each month (comes again)'],
  [{ kind: 'STANDS_IN', commitment: null, silo: null, principal: { __typename: 'Member', id: 'p', name: 'Priya' } }, 'standing in for Priya'],
  [{ kind: 'CHAIR', commitment: null, silo: null }, 'chair of a coming sitting'],
])('%j reads as %s', (more, said) => expect(thingInWords(passing(more))).toBe(said));

test('the sentence counts exactly', () => {
  expect(leavingSentence('Dan', [])).toBe('Dan holds nothing here.');
  expect(leavingSentence('Dan', [passing({}), passing({}), passing({ outcome: 'ENDS', takenBy: null })])).toBe('2 things pass on, 1 thing ends.');
  expect(leavingSentence('Dan', [passing({ outcome: 'UNPLACED', takenBy: null })])).toContain('1 thing will stand without a holder until the CCO places it');
});
