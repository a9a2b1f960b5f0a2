import type { Commitment } from '../commitment.ts';
import type { Step } from '../step.ts';
import { accepted, done, idOf, inDays, PRODUCT, proposed, SALES, SERVICE, stepBy, type Person } from '../sample.ts';
import { BULK_KINDS, daysOn, takeBulkChange, type BulkChange } from './bulk-change.ts';
import { planBulk, whomItMoves } from './plan-bulk.ts';

const take = (c: Commitment, change: BulkChange, by: Person = 'lead') => takeBulkChange(c, change, stepBy(by, c));
const withPlaybook = done(take(accepted(), { kind: 'CHANGE_KIND', changeKind: 'POLICY', playbook: true }));

const CASES: readonly [string, () => Commitment, BulkChange, Person, Partial<Commitment>][] = [
  ['another owner is asked', accepted, { kind: 'OWNER', ownerId: idOf('worker') }, 'lead', { namedOwnerId: idOf('worker') }],
  ['an earlier date holds', accepted, { kind: 'DATE', on: inDays(20) }, 'lead', { agreedOn: inDays(20) }],
  ['days from the date that it has', accepted, { kind: 'DAYS', days: -10 }, 'lead', { agreedOn: inDays(20) }],
  ['the next step, and nothing else', accepted, { kind: 'NEXT_STEP', text: 'Ask' }, 'lead', { nextStep: 'Ask', doneWhen: '', customerEffect: '' }],
  ['done when', accepted, { kind: 'DONE_WHEN', text: 'Live' }, 'lead', { nextStep: '', doneWhen: 'Live', customerEffect: '' }],
  ['the effect for customers', accepted, { kind: 'CUSTOMER_EFFECT', text: 'Less waiting' }, 'lead', { nextStep: '', doneWhen: '', customerEffect: 'Less waiting' }],
  ['words of the title, wherever they stand, as they are written', () => accepted({ title: 'Refund on refund, Refund' }), { kind: 'TITLE', find: 'Refund', text: '$& back' }, 'lead', { title: '$& back on refund, $& back' }],
  ['who carries it', () => proposed(), { kind: 'CARRIED_BY', carriedBy: SALES }, 'receiver', { carriedBy: SALES }],
  ['whom it is promised to', () => proposed(), { kind: 'PROMISED_TO', promisedTo: SALES }, 'receiver', { promisedTo: SALES }],
  ['the CCO’s office', () => proposed(), { kind: 'PROMISED_TO', promisedTo: null }, 'receiver', { promisedTo: null }],
  ['a silo that contributes beside those that do', () => accepted({ contributingSiloIds: [SALES] }), { kind: 'CONTRIBUTING', add: [PRODUCT], remove: [] }, 'lead', { contributingSiloIds: [SALES, PRODUCT] }],
  ['one that does no more', () => accepted({ contributingSiloIds: [SALES, PRODUCT] }), { kind: 'CONTRIBUTING', add: [], remove: [SALES] }, 'lead', { contributingSiloIds: [PRODUCT] }],
  ['who verifies', accepted, { kind: 'VERIFIER', verifierId: idOf('receiver') }, 'lead', { verifierId: idOf('receiver') }],
  ['when the effect is asked for', accepted, { kind: 'EFFECT_ON', on: inDays(60) }, 'lead', { effectOn: inDays(60) }],
  ['a kind of change, without a playbook where it has none', accepted, { kind: 'CHANGE_KIND', changeKind: 'POLICY' }, 'lead', { changeKind: 'POLICY', playbook: [] }],
  ['withdrawing', accepted, { kind: 'WITHDRAW', reason: 'Not needed' }, 'lead', { standing: 'WITHDRAWN' }],
  ['a word that it is on track', accepted, { kind: 'ON_TRACK' }, 'lead', { report: expect.objectContaining({ state: 'ON_TRACK' }) as never }],
];

describe('what one row makes of a change of many', () => {
  test.each(CASES)('%s', (_, row, change, by, after) => expect(done(take(row(), change, by))).toMatchObject(after));

  test('every kind of change is tried here', () => expect([...new Set(CASES.map(([, , { kind }]) => kind))].toSorted()).toEqual([...BULK_KINDS].toSorted()));

  test('a playbook is taken when it is wanted, and kept where nothing is said of it', () => {
    expect(withPlaybook.playbook.filter(({ gate }) => gate).map(({ step }) => step)).toEqual(['IMPACT', 'TRAIN']);
    const other = done(take(withPlaybook, { kind: 'CHANGE_KIND', changeKind: 'SYSTEM' }));
    expect(other.playbook.filter(({ gate }) => gate).map(({ step }) => step)).toEqual(['IMPACT', 'PILOT', 'TRAIN']);
    expect(take(withPlaybook, { kind: 'CHANGE_KIND', changeKind: 'SYSTEM', playbook: false })).toMatchObject({ problem: { code: 'INVALID', field: 'playbook' } });
  });

  test.each<[string, BulkChange, object]>([
    ['no days at all', { kind: 'DAYS', days: 0 }, { code: 'INVALID', field: 'days' }],
    ['half a day', { kind: 'DAYS', days: 1.5 }, { code: 'INVALID', field: 'days' }],
    ['more than ten years', { kind: 'DAYS', days: 3_651, reason: 'SCOPE' }, { code: 'INVALID', field: 'days' }],
    ['a later date without its reason', { kind: 'DAYS', days: 7 }, { code: 'INVALID', field: 'reason' }],
    ['no words to replace', { kind: 'TITLE', find: ' ', text: 'x' }, { code: 'INVALID', field: 'find' }],
    ['words that the title does not say', { kind: 'TITLE', find: 'Refund', text: 'x' }, { code: 'INVALID', field: 'find' }],
  ])('%s is refused', (_, change, problem) => expect(take(accepted(), change)).toMatchObject({ ok: false, problem }));

  test('days are counted from today where the date is over, and from none where there is none', () => {
    const today = inDays(0);
    expect(daysOn({ agreedOn: inDays(-9), proposedOn: inDays(50) }, 7, today)).toBe(inDays(7));
    expect(daysOn({ agreedOn: null, proposedOn: inDays(9) }, 7, today)).toBe(inDays(16));
    expect(daysOn({ agreedOn: null, proposedOn: null }, 7, today)).toBeNull();
    expect(take(proposed({ on: null }), { kind: 'DAYS', days: 7 }, 'receiver')).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE', field: 'days' } });
  });
});

test('whom it moves: each silo that answers, each person who is asked, and how many dates hold at once', () => {
  const moved = (rows: readonly Commitment[], change: BulkChange, by: Person, today = inDays(0)) => {
    const { changed } = planBulk(rows.map((commitment) => ({ commitment, ways: [{ insteadOf: null, step: stepBy(by, commitment, today) }] })), (c, step) => takeBulkChange(c, change, step));
    return whomItMoves(changed).map(({ what, siloId, memberId, count }) => [what, siloId ?? memberId, count]);
  };
  const counterable = proposed();
  const countered = done(take(counterable, { kind: 'DATE', on: inDays(40) }, 'lead'));
  const later: BulkChange = { kind: 'DATE', on: inDays(50), reason: 'SCOPE' };
  expect(moved([accepted(), accepted({ promisedTo: SALES }), accepted()], later, 'lead')).toEqual([['ANSWERS_DATE', PRODUCT, 2], ['ANSWERS_DATE', SALES, 1]]);
  expect(moved([accepted()], later, 'cco')).toEqual([['IS_SUGGESTED_A_DATE', SERVICE, 1]]);
  expect(moved([counterable], later, 'lead')).toEqual([['ANSWERS_COUNTER', PRODUCT, 1]]);
  expect(moved([countered], later, 'receiver')).toEqual([['ANSWERS_COUNTER', SERVICE, 1]]);
  expect(moved([accepted()], { kind: 'WITHDRAW', reason: 'Not needed' }, 'lead', inDays(31))).toEqual([['ANSWERS_WITHDRAWAL', PRODUCT, 1]]);
  expect(moved([accepted()], { kind: 'DAYS', days: -3 }, 'lead')).toEqual([['HOLDS_AT_ONCE', null, 1]]);
  expect(moved([accepted()], { kind: 'OWNER', ownerId: idOf('worker') }, 'lead')).toEqual([['IS_ASKED_TO_OWN', idOf('worker'), 1]]);
});

test('each row is taken by oneself first, else in somebody’s place; what is refused says why whoever may is refused', () => {
  const insteadOf = { principal: idOf('lead'), way: [idOf('worker')] };
  const planned = (change: BulkChange, own: Partial<Step> = {}) => {
    const row = accepted();
    const ways = [{ insteadOf: null, step: { ...stepBy('worker', row), ...own } }, { insteadOf, step: stepBy('lead', row) }];
    const { changed, refused } = planBulk([{ commitment: row, ways }], (c, step) => takeBulkChange(c, change, step));
    return { by: changed.map((one) => one.insteadOf), refused: refused.map(({ problem }) => problem.code) };
  };
  expect(planned({ kind: 'ON_TRACK' }, stepBy('lead', accepted()))).toEqual({ by: [null], refused: [] });
  expect(planned({ kind: 'ON_TRACK' })).toEqual({ by: [insteadOf], refused: [] });
  expect(planned({ kind: 'NEXT_STEP', text: 'x'.repeat(5_000) })).toEqual({ by: [], refused: ['INVALID'] });
  expect(planned({ kind: 'ON_TRACK' }, { ...stepBy('lead', accepted()), version: 7 })).toEqual({ by: [], refused: ['STALE'] });
});
