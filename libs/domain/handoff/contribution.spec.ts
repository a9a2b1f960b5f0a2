import fc from 'fast-check';
import type { CommitmentId, ContributionId } from '#domain/kernel';
import {
  acceptContribution, allowedContributionSteps, askContribution, contributionCapacities, declineContribution, dropContribution, finishContribution,
  type Contribution, type ContributionStep, type Whole,
} from './contribution.ts';
import { atTen, COMPANY, idOf, inDays, PEOPLE, PRODUCT, SERVICE, TODAY, type Person } from './sample.ts';

const WHOLE: Whole = { id: 'c-1' as CommitmentId, standing: 'ACCEPTED', carriedBy: SERVICE, ownerId: idOf('owner') };
const stepBy = (person: Person, whole = WHOLE): ContributionStep => ({
  by: idOf(person), now: atTen(TODAY), today: TODAY, whole, capacities: contributionCapacities(PRODUCT, whole, idOf(person), COMPANY, TODAY),
});
const ask = (known: Contribution | null, by: Person) => askContribution(known, { id: 'p-1' as ContributionId, siloId: PRODUCT, part: 'The status page', dueOn: inDays(9) }, stepBy(by));
const asked = (): Contribution => {
  const decided = ask(null, 'owner');
  if (!decided.ok) throw new Error(decided.problem.message);
  return decided.value.contribution;
};

test('the carrying side asks, the asked silo answers', () => {
  expect(PEOPLE.filter((by) => ask(null, by).ok)).toEqual(['giver', 'owner', 'both', 'cco']);
  expect(PEOPLE.filter((by) => acceptContribution(asked(), {}, stepBy(by)).ok)).toEqual(['receiver', 'standIn', 'both']);
});

test('a part belongs to another silo than the carrying one, has words and a day that is not over', () => {
  const refusal = (input: object) => askContribution(null, { id: 'p-1' as ContributionId, siloId: PRODUCT, part: 'x', ...input }, stepBy('owner'));
  expect(refusal({ siloId: SERVICE })).toMatchObject({ problem: { code: 'INVALID', field: 'siloId' } });
  expect(refusal({ part: ' ' })).toMatchObject({ problem: { code: 'INVALID', field: 'part' } });
  expect(refusal({ dueOn: inDays(-1) })).toMatchObject({ problem: { code: 'INVALID', field: 'dueOn' } });
  expect(askContribution(null, { id: 'p-1' as ContributionId, siloId: PRODUCT, part: 'x' }, stepBy('owner', { ...WHOLE, standing: 'VERIFIED' }))).toMatchObject({ problem: { code: 'WRONG_STATE' } });
});

test('over any history: who said so is known from the first answer on, and the shown steps are those that are taken', () => {
  const MOVES = {
    'contribution.ask': (part: Contribution, step: ContributionStep) => askContribution(part, { id: part.id, siloId: PRODUCT, part: 'Again' }, step),
    'contribution.accept': (part: Contribution, step: ContributionStep) => acceptContribution(part, {}, step),
    'contribution.decline': (part: Contribution, step: ContributionStep) => declineContribution(part, { note: 'No people' }, step),
    'contribution.finish': (part: Contribution, step: ContributionStep) => finishContribution(part, {}, step),
  } as const;
  const move = fc.record({ action: fc.constantFrom(...(Object.keys(MOVES) as (keyof typeof MOVES)[])), by: fc.constantFrom(...PEOPLE) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 20 }), (history) => {
      let part = asked();
      for (const { action, by } of history) {
        const step = stepBy(by);
        const decided = MOVES[action](part, step);
        expect(decided.ok).toBe(allowedContributionSteps(part, step).includes(action));
        if (!decided.ok) continue;
        expect(decided.value.contribution.version).toBe(part.version + 1);
        part = decided.value.contribution;
        expect(part.saidBy === null).toBe(part.state === 'ASKED');
      }
      expect(dropContribution(part, stepBy('owner')).ok).toBe(true);
    }),
    { numRuns: 200 },
  );
});
