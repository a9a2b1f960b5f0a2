import type { MemberId, SiloId } from '#domain/kernel';
import { handOver } from './hand-over.ts';
import type { Sitting } from './sitting.ts';

const id = (name: string) => name as unknown as MemberId;
const [support, product] = ['support', 'product'] as unknown as [SiloId, SiloId];
const sitting = {
  id: 's', forumId: 'f', chairId: id('ada'), scribeId: id('dan'),
  seats: [{ siloId: support, memberId: id('ada'), standInId: id('cleo') }, { siloId: product, memberId: id('ben'), standInId: id('ada') }],
} as unknown as Sitting;

test('chair, pen and seats pass on, and a stand-in who takes the seat is no stand-in any more', () => {
  const { sitting: next, facts } = handOver(sitting, { from: id('ada'), runner: id('mina'), seat: () => id('cleo') });
  expect(next).toMatchObject({ chairId: 'mina', scribeId: 'dan' });
  expect(next.seats).toEqual([{ siloId: support, memberId: 'cleo', standInId: null }, { siloId: product, memberId: 'ben', standInId: null }]);
  expect(facts.map(({ type }) => type)).toEqual(['sitting.appointed', 'sitting.seat-passed-on']);
});

test('where they have no place, nothing changes and nothing is told', () => {
  const { sitting: next, facts } = handOver(sitting, { from: id('eve'), runner: null, seat: () => null });
  expect(next).toEqual(sitting);
  expect(facts).toEqual([]);
});
