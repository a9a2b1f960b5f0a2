import { readFileSync } from 'node:fs';
import type { LocalDate } from '#domain/kernel';
import { activityLine, inReadingOrder, TOLD_FACTS, withoutEchoes, type Happening, type Reader } from './activity-line.ts';

const READER: Reader = {
  today: '2026-11-22' as LocalDate,
  member: (id) => ({ ines: 'Ines Ferreira', ben: 'Ben Adeyemi' })[id] ?? 'somebody who has left',
  silo: (id) => ({ product: 'Product' })[id] ?? 'a silo that is gone',
};

const fact = (kind: string, data: Record<string, unknown> = {}, words: Record<string, string> = {}): Happening => ({
  type: `commitment.${kind}`,
  as: null,
  by: { name: 'Ben Adeyemi' },
  data: Object.entries(data).map(([name, value]) => ({ name, value: String(value) })),
  words: Object.entries(words).map(([name, value]) => ({ name, value })),
});

const MOVE = { fromOn: '2026-11-02', toOn: '2026-11-30', days: 28 };

const LINES: readonly [string, Record<string, unknown>, string][] = [
  ['proposed', { on: '2026-12-01', captured: false }, 'proposed it for 1 Dec'],
  ['proposed', { captured: true, namedOwnerId: 'ines' }, 'captured it in the room, without a date, asking Ines Ferreira to own it'],
  ['accepted', { on: '2027-01-15' }, 'accepted it for 15 Jan 2027'],
  ['countered', { side: 'CARRIER', fromOn: '2026-12-01', on: '2026-12-15' }, 'countered with 15 Dec for the carrying silo instead of 1 Dec'],
  ['third-counter', { side: 'RECEIVER' }, 'made the third counter: it may now be escalated with both views'],
  ['escalated', { counters: 3 }, 'raised it to the CCO, with both sides’ last words'],
  ['declined', {}, 'declined it'],
  ['owner-named', { namedOwnerId: 'ines' }, 'named Ines Ferreira as owner, who has to say yes or no'],
  ['owner-accepted', { ownerId: 'ben', formerOwnerId: 'ines' }, 'became its owner, after Ines Ferreira'],
  ['owner-accepted', { ownerId: 'ines' }, 'made Ines Ferreira its owner'],
  ['owner-declined', {}, 'said no to owning it'],
  ['completed', { on: '2026-12-01' }, 'completed it with 1 Dec as its date'],
  ['reported', { state: 'ON_TRACK', formerState: 'AT_RISK' }, 'reported it on track again'],
  ['reported', { state: 'AT_RISK', confidence: 40, askKind: 'MONEY' }, 'reported it at risk, 40\u00a0% confident, and asked for money'],
  ['date-asked', { ...MOVE, reason: 'CAPACITY' }, 'asked for 30 Nov instead of 2 Nov: too few people'],
  ['date-agreed', MOVE, 'agreed to 30 Nov instead of 2 Nov'],
  ['date-agreed', { fromOn: '2026-11-30', toOn: '2026-11-26', days: -4 }, 'moved the date forward from 30 Nov to 26 Nov'],
  ['date-refused', { toOn: '2026-11-30', agreedOn: '2026-11-02' }, 'refused 30 Nov: 2 Nov holds'],
  ['date-lapsed', { toOn: '2026-11-30', agreedOn: '2026-11-02' }, 'ended the wait for 30 Nov, nobody answered: 2 Nov holds'],
  ['linked', { kind: 'WAITS', otherNumber: 40 }, 'said that it waits for C-40'],
  ['linked', { kind: 'PART', otherNumber: 40 }, 'made C-40 a part of it'],
  ['linked-to', { kind: 'WAITS', otherNumber: 12 }, 'said that C-12 waits for it'],
  ['linked-to', { kind: 'PART', otherNumber: 12 }, 'made it a part of C-12'],
  ['part-needed', { needed: true, otherNumber: 40 }, 'asked that C-40 is delivered before it'],
  ['part-needed', { needed: false, otherNumber: 40 }, 'no longer asks that C-40 is delivered before it'],
  ['line-added', {}, 'added to its checklist'],
  ['line-ticked', { done: true, count: 3, of: 5 }, 'ticked a line of its checklist: 3 of 5 done'],
  ['line-ticked', { done: false, count: 2, of: 5 }, 'unticked a line of its checklist: 2 of 5 done'],
  ['line-moved', {}, 'moved a line of its checklist'],
  ['line-removed', {}, 'took a line out of its checklist'],
  ['repeated', { on: '2026-12-01', late: false }, 'put it on the list as the next of its series'],
  ['repeated', { on: '2026-11-01', late: true }, 'put it on the list as the next of its series, after its date: the product stood still'],
  ['rippled', { toOn: '2026-12-01', toIds: 'a,b' }, 'put 1 Dec to 2 commitments that cannot be done before it'],
  ['suggestion-dropped', { toOn: '2026-12-01', agreedOn: '2026-11-26' }, 'took back the suggested 1 Dec: what it came from has changed, 26 Nov holds'],
  ['unlinked', { kind: 'WAITS', otherNumber: 40 }, 'said that it no longer waits for C-40'],
  ['unlinked', { kind: 'PART', otherNumber: 40 }, 'took C-40 out of its parts'],
  ['unlinked-to', { kind: 'WAITS', otherNumber: 12 }, 'said that C-12 no longer waits for it'],
  ['unlinked-to', { kind: 'PART', otherNumber: 12 }, 'took it out of the parts of C-12'],
  ['date-suggested', { ...MOVE, reason: 'DEPENDENCY' }, 'suggested 30 Nov instead of 2 Nov to the carrying silo: waits for another silo'],
  ['suggestion-taken', { toOn: '2026-11-30', suggestedBy: 'ines' }, 'took 30 Nov, which Ines Ferreira had suggested'],
  ['suggestion-refused', { toOn: '2026-11-30', agreedOn: '2026-11-02', suggestedBy: 'ines' }, 'said no to 30 Nov, which Ines Ferreira had suggested: 2 Nov holds'],
  ['slipped', { ...MOVE, reason: 'DEPENDENCY' }, 'agreed to 30 Nov instead of 2 Nov, a slip of 28 days: waits for another silo'],
  ['delivered', { seq: 2 }, 'delivered it again'],
  ['returned', { agreedOn: '2026-11-30' }, 'returned the delivery: it is due 30 Nov again'],
  ['verified', {}, 'verified the delivery'],
  ['accepted', { on: '2027-01-15', overLimit: true }, 'accepted it for 15 Jan 2027, over a limit of load'],
  ['effect-asked', { effectOn: '2026-12-01' }, 'asked the receiving silo whether customers felt it'],
  ['change-planned', { kind: 'SYSTEM', playbook: true }, 'called it a change of systems and took its playbook'],
  ['change-planned', { kind: 'POLICY', playbook: false }, 'called it a change of policy'],
  ['step-passed', { step: 'PILOT', gate: true }, 'passed a gate of its playbook: the pilot'],
  ['step-passed', { step: 'HOLD', gate: false }, 'passed a step of its playbook: whether it holds'],
  ['effect-judged', { effect: 'PROVEN' }, 'found its effect on customers proven'],
  ['effect-judged', { effect: 'NONE' }, 'found no effect on customers'],
  ['withdrawal-asked', { side: 'RECEIVER' }, 'said yes to withdrawing it, for the receiving silo'],
  ['withdrawn', { path: 'TOGETHER' }, 'withdrew it, as both silos agreed'],
  ['commented', {}, 'commented'],
  ['edited', { fields: 'title,nextStep' }, 'changed the title and the next step'],
  ['undone', { undid: 'commitment.date-asked' }, 'took back asking for another date'],
  ['watched', { fromOn: '2026-11-22' }, 'took it out of the arrears: its clock counts from 22 Nov'],
  ['accountability-moved', { carriedBy: 'product', ownerId: 'ines' }, 'moved it by a ruling to Product, with Ines Ferreira as its owner'],
  ['inherited', { why: 'CLOSED', closedSilo: 'product', heirSilo: 'product' }, 'closed Product into Product, which takes it over'],
  ['passed-on', { why: 'MEMBER_LEFT', formerOwnerId: 'ines', ownerId: 'ines', formerVerifierId: 'ines', verifierId: 'ben' }, 'passed on to Ben Adeyemi the look at its delivery: Ines Ferreira left'],
  ['passed-on', { why: 'MEMBER_LEFT', formerOwnerId: 'ines', ownerId: 'ben' }, 'passed it on to Ben Adeyemi: Ines Ferreira left'],
  ['passed-on', { why: 'PLACED', formerOwnerId: 'ines', ownerId: 'ben' }, 'gave it to Ben Adeyemi: nobody held it since Ines Ferreira left'],
  ['imported', {}, 'brought it in from a file'],
  ['import-updated', {}, 'changed it by a newer file'],
  ['course-corrected', { on: '2026-12-01' }, 'corrected its course by a ruling: it is due 1 Dec'],
];

test.each(LINES)('%s with %j', (kind, data, did) => {
  expect(activityLine(fact(kind, data), READER)).toEqual({ who: 'Ben Adeyemi', did, words: null });
});

test('every fact that the product can record about a commitment has a sentence', () => {
  const declaredBy = (subject: string) => readFileSync(`libs/server/${subject}/${subject}.module.ts`, 'utf8').match(/const FACTS = \[([^\]]+)\]/)?.[1] ?? '';
  const own = [...declaredBy('commitment').matchAll(/'([a-z-]+)'/g)].map(([, kind]) => `commitment.${kind}`);
  const imported = [...declaredBy('exchange').matchAll(/'(commitment\.[a-z-]+)'/g)].map(([, fact]) => fact!);
  const clocks = [...declaredBy('escalation').matchAll(/'((?:clock|step)\.[a-z-]+)'/g)].map(([, fact]) => fact!);
  const handoffs = [...declaredBy('handoff').matchAll(/'([a-z-]+)'/g)].map(([, kind]) => `handoff.${kind}`);
  const parts = [...(readFileSync('libs/server/handoff/handoff.module.ts', 'utf8').match(/const CONTRIBUTION_FACTS = \[([^\]]+)\]/)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, kind]) => `contribution.${kind}`);
  const comments = ['comment.edited', 'comment.taken-back'];
  const kinds = [...own, ...imported];
  expect([own.length > 20, imported.length, handoffs.length > 10, clocks.length]).toEqual([true, 2, true, 4]);
  expect(TOLD_FACTS.toSorted()).toEqual([...kinds, ...comments, ...handoffs, ...parts, ...clocks].toSorted());
  expect(new Set(LINES.map(([kind]) => `commitment.${kind}`))).toEqual(new Set(kinds));
});

test('no fact fails for what it does not say, and none shows a code', () => {
  for (const type of TOLD_FACTS) expect(activityLine({ ...fact('x'), type }, READER).did).not.toMatch(/undefined|NaN|\b(?!CCO)[A-Z_]{3,}\b/);
});

test('a fact that nobody told it about gets a decent sentence', () => {
  expect(activityLine({ ...fact('hand-off-made'), by: null, as: 'tick' }, READER)).toEqual({ who: 'The clock', did: 'recorded “hand off made”', words: null });
});

test('what somebody wrote stands below, the evidence before the ask', () => {
  expect(activityLine(fact('reported', { state: 'AT_RISK' }, { ask: 'Decide.', evidence: 'Now 91 %.' }), READER).words).toBe('Now 91 %. · Decide.');
});

test('an agreed date is told once, by its slip', () => {
  const at = '2026-11-22T09:00:00Z';
  const happenings = [{ at, type: 'commitment.slipped' }, { at, type: 'commitment.date-agreed' }, { at: '2026-11-01T09:00:00Z', type: 'commitment.date-agreed' }];
  expect(withoutEchoes(happenings)).toEqual([happenings[0], happenings[2]]);
});

test('a ruling is told before what followed from it, and the clock after its cause', () => {
  const at = (minute: number) => `2026-11-22T09:0${minute}:00Z`;
  const line = (minute: number, type: string) => ({ at: at(minute), type });
  const [started, ended, slipped, corrected, reported] = [line(3, 'clock.started'), line(3, 'clock.ended'), line(2, 'commitment.slipped'), line(2, 'commitment.course-corrected'), line(1, 'commitment.reported')];
  expect(inReadingOrder([started, ended, slipped, corrected, reported])).toEqual([corrected, slipped, started, ended, reported]);
  expect(inReadingOrder([reported, started])).toEqual([reported, started]);
});

test.each([
  ['clock.started', { countsFrom: '2026-12-01' }, 'started its clock: it counts to 1 Dec'],
  ['clock.ended', { why: 'RULING' }, 'ended its clock: the sponsor ruled'],
  ['step.fired', { rule: 'SPONSOR' }, 'brought it before the sponsor'],
  ['step.skipped', { why: 'NOBODY_NEW' }, 'left out a step of the ladder: it would have climbed to nobody new'],
  ['step.skipped', { why: 'MISSED' }, 'left out a step of the ladder: a later one came at once'],
])('%s of a ladder is told as what the clock did', (type, data, did) => {
  const pairs = Object.entries(data).map(([name, value]) => ({ name, value: value as string }));
  const reader = { today: '2026-11-22' as never, member: (id: string) => id, silo: (id: string) => id };
  expect(activityLine({ type, as: 'tick', by: null, data: pairs, words: [] }, reader)).toMatchObject({ who: 'The clock', did });
});
