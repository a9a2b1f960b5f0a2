import fc from 'fast-check';
import type { Instant, LeaveId, LocalDate, MemberId, SiloId } from '#domain/kernel';
import { capacitiesFor } from '../capacity.ts';
import { couldEver, may } from '../may.ts';
import { POSTS, type PostHeld, type PostKind } from '../post.ts';
import { ACTION_NAMES } from '../posts-and-actions.ts';
import { actingFor, capacitiesActing, couldEverInstead } from './acting-for.ts';
import { isAway, planLeave, type Leave, type LeavePlan } from './leave.ts';
import { absencesOn, actsFor, routeAround } from './route-around.ts';

const id = (name: string) => name as unknown as MemberId;
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}` as LocalDate;
const today = day(12);
const plan = (more: Partial<LeavePlan> = {}): LeavePlan => ({ id: 'l' as unknown as LeaveId, memberId: id('ada'), fromOn: day(14), untilOn: day(20), standInId: id('ben'), ...more });
const leave = (who: string, standIn: string | null, from = 10, until = 15): Leave => ({ id: who as unknown as LeaveId, memberId: id(who), fromOn: day(from), untilOn: day(until), standInId: standIn === null ? null : id(standIn), endedAt: null });

describe('planning a leave', () => {
  test.each<[string, Partial<LeavePlan>, readonly Leave[], string | null]>([
    ['next week', {}, [], null],
    ['that has begun', { fromOn: day(1) }, [], null],
    ['of one day, with nobody', { fromOn: today, untilOn: today, standInId: null }, [], null],
    ['backwards', { untilOn: day(13) }, [], 'untilOn'],
    ['that is over', { fromOn: day(1), untilOn: day(11) }, [], 'untilOn'],
    ['of two years', { untilOn: '2028-11-12' as LocalDate }, [], 'untilOn'],
    ['with oneself', { standInId: id('ada') }, [], 'standInId'],
    ['on days of another', {}, [leave('ada', null, 20, 25)], 'fromOn'],
    ['beside another’s', {}, [leave('ben', null, 14, 20)], null],
    ['on days of one that was taken back', {}, [{ ...leave('ada', null, 14, 20), endedAt: 1 as Instant }], null],
  ])('%s', (_, more, others, field) => {
    const answer = planLeave(plan(more), others, today);
    expect(answer.ok ? null : answer.problem.field).toBe(field);
  });

  test('both days belong to it', () => expect([9, 10, 15, 16].map((n) => isAway(leave('ada', 'ben'), day(n)))).toEqual([false, true, true, false]));
});

describe('standing in', () => {
  test('is followed up to three times, and ends at whoever is there', () => {
    const absences = absencesOn([leave('ada', 'ben'), leave('ben', 'cleo'), leave('cleo', 'dan')], today);
    expect(actsFor(id('dan'), absences)).toEqual([
      { principal: 'ada', way: ['ben', 'cleo', 'dan'] }, { principal: 'ben', way: ['cleo', 'dan'] }, { principal: 'cleo', way: ['dan'] },
    ]);
    expect(actsFor(id('ben'), absences)).toEqual([]);
  });

  test('a fourth, a circle or nobody leads to the lead, then the CCO, and to nobody who acts', () => {
    const chain = absencesOn([leave('ada', 'ben'), leave('ben', 'cleo'), leave('cleo', 'dan'), leave('dan', 'eve')], today);
    expect(routeAround(id('ada'), chain, [id('lead')])).toBe('lead');
    const circle = absencesOn([leave('ada', 'ben'), leave('ben', 'ada')], today);
    expect([routeAround(id('ada'), circle, [id('ben'), id('mina')]), actsFor(id('ben'), circle)]).toEqual(['mina', []]);
    expect(routeAround(id('ada'), absencesOn([leave('ada', null)], today), [null, id('mina')])).toBe('mina');
  });

  test('whoever is routed to is there, whatever the leaves', () => {
    const who = fc.constantFrom('ada', 'ben', 'cleo', 'dan');
    const leaves = fc.uniqueArray(fc.tuple(who, fc.option(who, { nil: null })), { selector: ([name]) => name }).map((list) => list.map(([name, standIn]) => leave(name, standIn)));
    fc.assert(fc.property(leaves, who, fc.option(who, { nil: null }), (list, member, fallback) => {
      const absences = absencesOn(list, today);
      const reader = routeAround(id(member), absences, [fallback === null ? null : id(fallback)]);
      if (reader !== null) expect(absences.has(reader)).toBe(false);
      if (!absences.has(id(member))) expect(reader).toBe(id(member));
    }));
  });

  test('passes what the absent one does, and what bars them, not what only a person can say', () => {
    const acting = actingFor(new Set(['MEMBER']), new Set(['OWNER', 'NAMED_OWNER', 'SPONSOR', 'ADMIN', 'DELIVERED_IT', 'MEMBER']));
    expect([...acting]).toEqual(['MEMBER', 'OWNER', 'DELIVERED_IT']);
  });

  const subject = { carriedBy: 'care' as unknown as SiloId, promisedTo: null, ownerId: id('cleo') };
  const of = (member: MemberId, posts: readonly PostHeld[]) => capacitiesFor(member, posts, subject, today);

  test('what somebody is for others who are away: by their posts, and where they hold none by what they own', () => {
    const posts: readonly PostHeld[] = [{ memberId: id('ada'), kind: 'OBSERVER' }, { memberId: id('ben'), kind: 'LEAD', siloId: subject.carriedBy }];
    const as = (...standsInFor: string[]) => [...capacitiesActing({ memberId: id('ada'), standsInFor: standsInFor.map(id), posts }, of)];
    expect(as()).toEqual(['OBSERVER']);
    expect(as('cleo')).toEqual(['OBSERVER', 'OWNER', 'BELONGS_TO_CARRYING']);
    expect(as('cleo', 'ben')).toEqual(expect.arrayContaining(['OWNER', 'CARRYING_LEAD']));
    expect([...capacitiesActing(null, of)]).toEqual([]);
  });

  test('the coarse gate never refuses what a stand-in may do, and passes on no ruling and nothing of the admin’s', () => {
    const kinds = fc.array(fc.constantFrom(...POSTS), { maxLength: 3 });
    const held = (who: string, posts: readonly PostKind[]): PostHeld[] => posts.map((kind) => ({ memberId: id(who), kind, siloId: subject.carriedBy }));
    fc.assert(fc.property(kinds, kinds, fc.constantFrom('ada', 'ben', 'dan'), fc.constantFrom(...ACTION_NAMES), (own, theirs, owner, action) => {
      const standing = (member: MemberId, posts: readonly PostHeld[]) => capacitiesFor(member, posts, { ...subject, ownerId: id(owner) }, today);
      const acting = capacitiesActing({ memberId: id('ada'), standsInFor: [id('ben')], posts: [...held('ada', own), ...held('ben', theirs)] }, standing);
      if (may(action, acting)) expect(couldEver(action, own) || couldEverInstead(action, theirs)).toBe(true);
    }));
    expect((['escalation.rule', 'outbox.read', 'commitment.propose', 'commitment.verify'] as const).map((action) => couldEverInstead(action, ['SPONSOR', 'ADMIN', 'LEAD']))).toEqual([false, false, false, true]);
  });
});
