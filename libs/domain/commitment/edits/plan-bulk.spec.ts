import { ok, refuse } from '#domain/kernel';
import { planBulk, type BulkWay, type Decided, type InsteadOf } from '../index.ts';
import { accepted, idOf, stepBy } from '../sample.ts';

const commitment = accepted();
const step = stepBy('observer', commitment);
const ways: readonly BulkWay[] = [null, 'worker' as const, 'lead' as const].map((principal) => ({ step, insteadOf: principal && { principal: idOf(principal), way: [] } }));
const who = (insteadOf: InsteadOf | null) => insteadOf?.principal ?? null;
const notAllowed = refuse('NOT_ALLOWED', 'C-1 is as it was: not yours.');
const stale = refuse('STALE', 'C-1 was changed by somebody while you read it.');
const done: Decided = ok({ commitment, facts: [] });

test.each<[string, readonly [Decided, Decided, Decided], { readonly as?: string | null; readonly because?: string }]>([
  ['what one may do, one does by oneself', [done, done, done], { as: null }],
  ['what one may not, in the first place in which one may', [notAllowed, notAllowed, done], { as: idOf('lead') }],
  ['what one may, but not now, is not tried in another’s place', [stale, done, done], { because: 'STALE' }],
  ['what whoever is away may, but not now, is told as it is to them', [notAllowed, stale, notAllowed], { because: 'STALE' }],
  ['what one place refuses, another may still take', [notAllowed, stale, done], { as: idOf('lead') }],
  ['nobody may', [notAllowed, notAllowed, notAllowed], { because: 'NOT_ALLOWED' }],
])('%s', (_, [own, worker, lead], expected) => {
  const answers = new Map([[null, own], [idOf('worker'), worker], [idOf('lead'), lead]]);
  const { changed, refused } = planBulk([{ commitment, ways }], (_commitment, _step, insteadOf) => answers.get(who(insteadOf))!);
  expect([...changed.map(({ insteadOf }) => ({ as: who(insteadOf) })), ...refused.map(({ problem }) => ({ because: problem.code }))]).toEqual([expected]);
});
