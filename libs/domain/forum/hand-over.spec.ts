import type { MemberId, SiloId } from '#domain/kernel';
import { handOver } from './hand-over.ts';
import type { Sitting } from './sitting.ts';

const id = (name: string) => name as unknown as MemberId;
const [support, product] = ['support', 'product'] as unknown as [SiloId, SiloId];
const sitting = {
  id: 's', forumId: 'f', chairId: id('ada'), scribeId: id('dan'),
  seats: [{ siloId: support, memberId: id('ada'), standInId: id('cleo') }, { siloId: product, memberId: id('ben'), standInId: id('ada') }],
  outcomes: [],
} as unknown as Sitting;

test('chair, pen and seats pass on, and a stand-in who takes the seat is no stand-in any more', () => {
  const { sitting: next, facts } = handOver(sitting, { from: id('ada'), runner: id('mina'), seat: () => id('cleo') });
  expect(next).toMatchObject({ chairId: 'mina', scribeId: 'dan' });
  expect(next.seats).toEqual([{ siloId: support, memberId: 'cleo', standInId: null }, { siloId: product, memberId: 'ben', standInId: null }]);
  expect(facts.map(({ type }) => type)).toEqual(['sitting.appointed', 'sitting.seat-passed-on']);
});

test('a promise that was just captured for them goes to whoever takes their place; one on the list is passed on there', () => {
  const captured = { kind: 'COMMITMENT', id: 'o', text: 'x', carriedBy: support, promisedTo: null, ownerId: id('ada'), dueOn: null, itemId: null, commitmentId: null } as const;
  const room = { ...sitting, outcomes: [captured, { ...captured, id: 'p', commitmentId: 'c' }] } as unknown as Sitting;
  const { sitting: next, facts } = handOver(room, { from: id('ada'), runner: id('mina'), seat: () => id('cleo') });
  expect(next.outcomes).toMatchObject([{ ownerId: 'cleo' }, { ownerId: 'ada' }]);
  expect(facts.filter(({ type }) => type === 'sitting.promise-completed')).toMatchObject([{ data: { outcomeId: 'o', ownerId: 'cleo' } }]);
});

test('where they have no place, nothing changes and nothing is told', () => {
  const { sitting: next, facts } = handOver(sitting, { from: id('eve'), runner: null, seat: () => null });
  expect(next).toEqual(sitting);
  expect(facts).toEqual([]);
});
