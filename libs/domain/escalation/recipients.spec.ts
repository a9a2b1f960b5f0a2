import fc from 'fast-check';
import type { MemberId } from '#domain/kernel';
import { everyone, member } from './fixture.ts';
import { DEFAULT_LADDER, type LadderRule } from './ladder.ts';
import { routeAround } from '#domain/org';
import { isLeftOut, recipientsOf, type Holders } from './recipients.ts';

const stepOf = (rule: LadderRule) => DEFAULT_LADDER.steps.find((step) => step.rule === rule)!;
const names = (rule: LadderRule, holders: Holders) => recipientsOf(stepOf(rule), holders, DEFAULT_LADDER).map((recipient) => `${recipient.memberId}${recipient.messenger ? ' (messenger)' : ''}`);

describe('who gets a step', () => {
  test.each<[string, Partial<Holders>, Partial<Record<LadderRule, string[]>>]>([
    ['five people', {}, { NUDGE: ['owen'], DUE: ['owen'], OVERDUE: ['owen'], LEAD: ['owen', 'sam', 'lena'], WARNING: ['owen', 'lena', 'priya'], CCO: ['priya'], SPONSOR: ['jonas'] }],
    ['the owner is the lead', { owner: member('lena') }, { NUDGE: ['lena'], OVERDUE: ['lena'], LEAD: ['lena', 'sam'], WARNING: ['lena', 'priya'], CCO: ['priya'] }],
    ['the owner is the lead, no stand-in', { owner: member('lena'), standIn: null }, { OVERDUE: ['lena'], LEAD: [], WARNING: ['lena', 'priya'] }],
    ['the lead is the CCO', { cco: member('lena') }, { LEAD: ['owen', 'sam', 'lena'], WARNING: [], CCO: ['lena'], SPONSOR: ['jonas'] }],
    ['the owner is the CCO', { cco: member('owen') }, { DUE: ['owen'], WARNING: [], CCO: ['owen'] }],
    ['the CCO is the sponsor', { sponsor: member('priya') }, { WARNING: ['owen', 'lena', 'priya'], CCO: ['priya'], SPONSOR: [] }],
    ['one person for all', { owner: member('x'), standIn: member('x'), lead: member('x'), cco: member('x'), sponsor: member('x') }, { NUDGE: ['x'], DUE: ['x'], OVERDUE: ['x'], LEAD: [], WARNING: [], CCO: ['x'], SPONSOR: [] }],
    ['no owner', { owner: null }, { NUDGE: ['lena (messenger)'], LEAD: ['sam', 'lena'], WARNING: ['lena', 'priya'] }],
    ['no owner and no lead', { owner: null, lead: null }, { DUE: ['priya (messenger)'], LEAD: ['sam'], WARNING: ['priya'] }],
    ['no lead and no stand-in', { lead: null, standIn: null }, { LEAD: ['owen'], WARNING: ['owen', 'priya'] }],
    ['no CCO', { cco: null }, { WARNING: ['owen', 'lena'], CCO: ['lena (messenger)'] }],
    ['no sponsor', { sponsor: null }, { SPONSOR: ['priya (messenger)'] }],
    ['nobody at all', { owner: null, standIn: null, lead: null, cco: null, sponsor: null }, { NUDGE: [], LEAD: [], CCO: [], SPONSOR: [] }],
  ])('%s', (_, change, expected) => {
    for (const [rule, who] of Object.entries(expected)) expect({ rule, who: names(rule as LadderRule, { ...everyone, ...change }) }).toEqual({ rule, who });
  });

  const someone = fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e').map(member), { nil: null });
  const holders: fc.Arbitrary<Holders> = fc.record({ owner: someone, standIn: someone, lead: someone, cco: someone, sponsor: someone });

  test('each member at most once; reminders and the CCO’s step never left out; somebody is always found when anybody could be', () => {
    fc.assert(
      fc.property(holders, fc.constantFrom(...DEFAULT_LADDER.steps), (held, step) => {
        const who = recipientsOf(step, held, DEFAULT_LADDER).map((recipient) => recipient.memberId);
        expect(new Set(who).size).toBe(who.length);
        if (step.always) expect(isLeftOut(step, held, DEFAULT_LADDER)).toBe(false);
        if (!isLeftOut(step, held, DEFAULT_LADDER) && (held.lead || held.cco)) expect(who.length).toBeGreaterThan(0);
        const distinct = new Set(Object.values(held)).size === 5 && !Object.values(held).includes(null);
        if (distinct) expect(isLeftOut(step, held, DEFAULT_LADDER)).toBe(false);
      }),
    );
  });
});

describe('leave', () => {
  const away = (...pairs: [string, string | null][]) => new Map<MemberId, MemberId | null>(pairs.map(([who, standIn]) => [member(who), standIn === null ? null : member(standIn)]));
  const fallbacks = [member('lena'), member('priya')];

  test.each([
    ['nobody is away', away(), 'owen'],
    ['one stand-in', away(['owen', 'a']), 'a'],
    ['three followed', away(['owen', 'a'], ['a', 'b'], ['b', 'c']), 'c'],
    ['a fourth is not', away(['owen', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'd']), 'lena'],
    ['a circle', away(['owen', 'a'], ['a', 'owen']), 'lena'],
    ['nobody stands in', away(['owen', null]), 'lena'],
    ['the lead is away too', away(['owen', null], ['lena', null]), 'priya'],
    ['all are away', away(['owen', null], ['lena', null], ['priya', null]), null],
  ])('%s', (_, absences, expected) => expect(routeAround(member('owen'), absences, fallbacks)).toBe(expected));
});
