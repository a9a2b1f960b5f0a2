import fc from 'fast-check';
import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import { capacitiesFor, type PostHeld, type PostKind } from '#domain/org';
import { mayDeactivate, planLeaving, type Holding } from './leaving.ts';
import { successorIn } from './successor.ts';

const [support, product] = ['support', 'product'] as unknown as [SiloId, SiloId];
const id = (name: string) => name as unknown as MemberId;
const today = '2026-11-12' as LocalDate;
const post = (who: string, kind: PostKind, siloId: SiloId | null = null, more: Partial<PostHeld> = {}): PostHeld => ({ memberId: id(who), kind, siloId, ...more });
const POSTS = [post('ada', 'LEAD', support), post('cleo', 'STAND_IN', support), post('ben', 'LEAD', product), post('mina', 'CCO'), post('ceo', 'SPONSOR')];
const owner = (siloId = support): Holding => ({ kind: 'OWNER', commitmentId: 'c' as never, siloId });

describe('who takes over', () => {
  test.each<[string, string, readonly PostHeld[], string | null]>([
    ['the lead', 'dan', POSTS, 'ada'],
    ['the stand-in when it is the lead who leaves', 'ada', POSTS, 'cleo'],
    ['nobody when both are the one who leaves', 'ada', [post('ada', 'LEAD', support), post('ada', 'STAND_IN', support)], null],
    ['not a stand-in whose time is over', 'ada', [post('ada', 'LEAD', support), post('cleo', 'STAND_IN', support, { untilOn: '2026-11-11' as LocalDate })], null],
  ])('%s', (_, gone, posts, expected) => expect(successorIn(support, posts, id(gone), today)).toBe(expected));
});

describe('what a member leaves behind', () => {
  const plan = (who: string, holdings: readonly Holding[], posts: readonly PostHeld[] = POSTS) => planLeaving({ memberId: id(who), holdings, posts, today }).map(({ outcome, to }) => [outcome, to]);
  test.each<[string, string, Holding, readonly PostHeld[], [string, string | null]]>([
    ['a promise', 'dan', owner(), POSTS, ['PASSES', 'ada']],
    ['a promise in a silo that nobody else leads', 'ben', owner(product), POSTS, ['UNPLACED', null]],
    ['the lead', 'ada', { kind: 'POST', post: POSTS[0]! }, POSTS, ['PASSES', 'cleo']],
    ['a lead without stand-in', 'ben', { kind: 'POST', post: POSTS[2]! }, POSTS, ['UNPLACED', null]],
    ['a stand-in beside a lead', 'cleo', { kind: 'POST', post: POSTS[1]! }, POSTS, ['ENDS', null]],
    ['a stand-in without a lead', 'cleo', { kind: 'POST', post: POSTS[1]! }, [POSTS[1]!], ['UNPLACED', null]],
    ['the only sponsor', 'ceo', { kind: 'POST', post: POSTS[4]! }, POSTS, ['UNPLACED', null]],
    ['one of two sponsors', 'ceo', { kind: 'POST', post: POSTS[4]! }, [...POSTS, post('coo', 'SPONSOR')], ['ENDS', null]],
    ['the chair', 'ada', { kind: 'CHAIR', sittingId: 's' as never }, POSTS, ['PASSES', 'mina']],
    ['a question who owns it, with nobody to ask', 'ben', { kind: 'NAMED_OWNER', commitmentId: 'c' as never, siloId: product }, POSTS, ['ENDS', null]],
    ['a delivery to look at', 'dan', { kind: 'VERIFIER', commitmentId: 'c' as never, siloId: support, ownerId: id('ben') }, POSTS, ['PASSES', 'ada']],
    ['a delivery to look at, of whoever would take it', 'dan', { kind: 'VERIFIER', commitmentId: 'c' as never, siloId: support, ownerId: id('ada') }, POSTS, ['ENDS', null]],
    ['a delivery to look at for the CCO’s office', 'dan', { kind: 'VERIFIER', commitmentId: 'c' as never, siloId: null, ownerId: null }, POSTS, ['PASSES', 'mina']],
    ['what comes again', 'dan', { kind: 'SERIES', seriesId: 's' as never, siloId: support }, POSTS, ['PASSES', 'ada']],
    ['what comes again, with nobody there', 'ben', { kind: 'SERIES', seriesId: 's' as never, siloId: product }, POSTS, ['UNPLACED', null]],
    ['a seat', 'dan', { kind: 'SEAT', sittingId: 's' as never, siloId: support, asStandIn: false }, POSTS, ['PASSES', 'ada']],
    ['a seat as stand-in', 'dan', { kind: 'SEAT', sittingId: 's' as never, siloId: support, asStandIn: true }, POSTS, ['ENDS', null]],
    ['a leave ahead', 'dan', { kind: 'LEAVE', leaveId: 'l' as never }, POSTS, ['ENDS', null]],
    ['standing in', 'dan', { kind: 'STANDS_IN', leaveId: 'l' as never, principalId: id('ada') }, POSTS, ['ENDS', null]],
  ])('%s', (_, who, holding, posts, expected) => expect(plan(who, [holding], posts)).toEqual([expected]));

  test('nothing passes to whoever leaves, and every promise passes or is listed', () => {
    const who = fc.constantFrom('ada', 'ben', 'cleo', 'mina');
    const anyPost = fc.tuple(who, fc.constantFrom<PostKind>('LEAD', 'STAND_IN', 'CONTRIBUTOR'), fc.constantFrom(support, product)).map(([name, kind, silo]) => post(name, kind, silo));
    fc.assert(fc.property(who, fc.array(anyPost, { maxLength: 6 }), fc.constantFrom(support, product), (gone, posts, silo) => {
      const [passing] = planLeaving({ memberId: id(gone), holdings: [owner(silo)], posts: [...posts, post('mina', 'CCO')], today });
      expect(passing!.to).not.toBe(id(gone));
      expect(passing!.outcome).toBe(passing!.to === null ? 'UNPLACED' : 'PASSES');
    }));
  });
});

describe('deactivating', () => {
  const ask = (who: string, by: string, active = true, posts: readonly PostHeld[] = POSTS) => mayDeactivate({ memberId: id(who), active, by: id(by), capacities: capacitiesFor(id(by), posts, {}, today), posts, today });
  test.each<[string, ReturnType<typeof ask>, string | null]>([
    ['by the CCO', ask('dan', 'mina'), null],
    ['by a lead', ask('dan', 'ada'), 'NOT_ALLOWED'],
    ['who left already', ask('dan', 'mina', false), 'WRONG_STATE'],
    ['oneself', ask('mina', 'mina'), 'INVALID'],
    ['the only CCO, by an admin', ask('mina', 'olaf', true, [...POSTS, post('olaf', 'ADMIN')]), 'WRONG_STATE'],
    ['one of two CCOs', ask('mina', 'otto', true, [...POSTS, post('otto', 'CCO')]), null],
  ])('%s', (_, answer, code) => expect(answer.ok ? null : answer.problem.code).toBe(code));
});
