import { toSend, type Saving } from './saving.ts';

const silo = { __typename: 'Silo' as const, id: 's', key: 'digital', name: 'Digital' };
/** As the page holds it: much more than what an edit sends. */
const commitment = { __typename: 'Commitment', id: 'c', version: 3, title: 'Refunds', carriedBy: silo, promisedTo: null };

test.each<[Saving, object]>([
  [{ term: 'nextStep', text: 'Call' }, { id: 'c', version: 3, nextStep: 'Call' }],
  [{ term: 'owner', owner: { id: 'm', name: 'Priya' } }, { id: 'c', version: 3, ownerId: 'm' }],
  [{ term: 'carriedBy', silo: silo as never }, { id: 'c', version: 3, carriedBy: 's' }],
  [{ term: 'promisedTo', silo: null }, { id: 'c', version: 3, promisedTo: '' }],
  [{ term: 'onTrack' }, { id: 'c', version: 3, state: 'ON_TRACK' }],
])('of a commitment that is edited on its page only id and version go with %o', (saving, input) => {
  expect(toSend(commitment, saving, null).input).toEqual(input);
});
