import fc from 'fast-check';
import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import { ACTION_NAMES, ACTIONS, CAPACITIES, capacitiesFor, couldEver, may, POSTS, ruleOf, type Action, type Capacity, type PostHeld, type PostKind } from './index.ts';

const [a, b] = ['silo-a', 'silo-b'] as unknown as [SiloId, SiloId];
const [me, other] = ['me', 'other'] as unknown as [MemberId, MemberId];
const today = '2026-11-12' as LocalDate;
const post = (kind: PostKind, siloId: SiloId | null = null, more: Partial<PostHeld> = {}): PostHeld => ({ memberId: me, kind, siloId, ...more });
const subject = { carriedBy: a, promisedTo: b, ownerId: null, namedOwnerId: null, proposedBy: null, deliveredBy: [] };
const capacities = (posts: readonly PostHeld[], on: Parameters<typeof capacitiesFor>[2] = subject) => [...capacitiesFor(me, posts, on, today)];

describe('capacities', () => {
  test.each<[string, readonly PostHeld[], readonly Capacity[]]>([
    ['no post at all', [], ['MEMBER']],
    ['a mere observer', [post('OBSERVER')], ['OBSERVER']],
    ['an observer who also contributes', [post('OBSERVER'), post('CONTRIBUTOR', a)], ['MEMBER', 'OBSERVER', 'BELONGS_TO_CARRYING']],
    ['the lead of the carrying silo', [post('LEAD', a)], ['MEMBER', 'CARRYING_LEAD', 'BELONGS_TO_CARRYING', 'SILO_LEAD']],
    ['the stand-in of the receiving silo', [post('STAND_IN', b)], ['MEMBER', 'RECEIVING_LEAD', 'SILO_LEAD']],
    ['lead of both', [post('LEAD', a), post('LEAD', b)], ['MEMBER', 'CARRYING_LEAD', 'RECEIVING_LEAD', 'BELONGS_TO_CARRYING', 'SILO_LEAD']],
    ['the CCO, where another silo receives', [post('CCO')], ['MEMBER', 'CCO']],
    ['a seat of the carrying silo', [post('SEAT_HOLDER', a)], ['MEMBER', 'BELONGS_TO_CARRYING']],
    ['a lead whose time is over', [post('LEAD', a, { untilOn: '2026-11-11' as LocalDate })], ['MEMBER']],
    ['a lead on the last day', [post('LEAD', a, { untilOn: today })], ['MEMBER', 'CARRYING_LEAD', 'BELONGS_TO_CARRYING', 'SILO_LEAD']],
    ['a stand-in from tomorrow', [post('STAND_IN', a, { fromOn: '2026-11-13' as LocalDate })], ['MEMBER']],
    ['somebody else’s post', [{ ...post('LEAD', a), memberId: other }], ['MEMBER']],
  ])('%s', (_, posts, expected) => {
    expect(capacities(posts)).toEqual(expected);
  });

  test('the CCO receives what is promised to the CCO’s office', () => {
    expect(capacities([post('CCO')], { ...subject, promisedTo: null })).toContain('RECEIVING_LEAD');
    expect(capacities([post('LEAD', b)], { ...subject, promisedTo: null })).not.toContain('RECEIVING_LEAD');
    expect(capacities([post('CCO')], {})).not.toContain('RECEIVING_LEAD');
  });

  test('an owner belongs to the carrying silo', () => {
    expect(capacities([post('LEAD', b)], { ...subject, ownerId: me })).toEqual(expect.arrayContaining(['OWNER', 'BELONGS_TO_CARRYING', 'RECEIVING_LEAD']));
  });
});

describe('the table', () => {
  test.each<[Action, readonly Capacity[], boolean]>([
    ['commitment.propose', ['MEMBER'], true],
    ['commitment.propose', ['OBSERVER'], false],
    ['commitment.accept', ['CCO'], false],
    ['commitment.accept', ['CARRYING_LEAD'], true],
    ['commitment.report', ['OWNER'], true],
    ['commitment.report', ['RECEIVING_LEAD'], false],
    ['commitment.verify', ['RECEIVING_LEAD'], true],
    ['commitment.verify', ['RECEIVING_LEAD', 'BELONGS_TO_CARRYING'], false],
    ['commitment.verify', ['RECEIVING_LEAD', 'DELIVERED_IT'], false],
    ['arrears.triage', ['CCO'], true],
    ['escalation.rule', ['CCO'], false],
    ['escalation.rule', ['SPONSOR'], true],
    ['outbox.read', ['CCO'], false],
    ['record.read', ['OBSERVER'], true],
  ])('%s as %j: %s', (action, who, expected) => {
    expect(may(action, new Set(who))).toBe(expected);
  });

  test.each(ACTION_NAMES)('%s is one plain sentence, open to somebody', (action) => {
    expect(ACTIONS[action].sentence).toMatch(/^[A-Z].{15,220}\.$/);
    expect(ACTIONS[action].who.length).toBeGreaterThan(0);
  });

  test('nobody without a capacity may do anything', () => {
    expect(ACTION_NAMES.filter((action) => may(action, new Set()))).toEqual([]);
  });

  test('a mere observer only reads, and moves an example’s clock', () => {
    expect(ACTION_NAMES.filter((action) => may(action, new Set(capacities([post('OBSERVER')]))))).toEqual(
      ['record.read', 'list.read', 'posts.read', 'view.keep', 'leave.plan', 'notice.read', 'file.read', 'work.follow', 'clock.move'],
    );
  });

  test('the coarse gate never refuses what the fine one allows', () => {
    const anyPost = fc.record({ memberId: fc.constant(me), kind: fc.constantFrom(...POSTS), siloId: fc.constantFrom(a, b, null) });
    const anyone = fc.constantFrom(me, other, null);
    const anySubject = fc.record({ carriedBy: fc.constantFrom(a, b), promisedTo: fc.constantFrom(a, b, null), ownerId: anyone, namedOwnerId: anyone, proposedBy: anyone, chairId: anyone, scribeId: anyone });
    fc.assert(fc.property(fc.array(anyPost, { maxLength: 4 }), anySubject, fc.constantFrom(...ACTION_NAMES), (posts, on, action) => {
      if (may(action, capacitiesFor(me, posts, on, today))) expect(couldEver(action, posts.map(({ kind }) => kind))).toBe(true);
    }));
  });

  test('the coarse gate stops those who never could', () => {
    expect(couldEver('escalation.rule', ['CCO', 'LEAD'])).toBe(false);
    expect(couldEver('commitment.propose', ['OBSERVER'])).toBe(false);
    expect(couldEver('commitment.verify', ['CONTRIBUTOR'])).toBe(false);
    expect(couldEver('commitment.verify', ['CCO'])).toBe(true);
  });

  test('every capacity has a use or is a bar', () => {
    const used = new Set<Capacity>(ACTION_NAMES.map(ruleOf).flatMap((rule) => [...rule.who, ...(rule.never ?? [])]));
    expect(CAPACITIES.filter((capacity) => !used.has(capacity))).toEqual([]);
  });
});
