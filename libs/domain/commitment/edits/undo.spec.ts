import fc from 'fast-check';
import { addDays } from '#domain/calendar';
import type { ChangeId, Instant } from '#domain/kernel';
import {
  agreeDate, answerOwnership, decline, editTerms, faceOf, judgeEffect, nameOwner, passPlaybookStep, planChange, putDate, refuseDate, report, reschedule, slipsOf, suggestDate, takeBulkChange, triage, undo, UNDO_MS, verify,
  waitingFor, whatWasBefore, withdraw, accept, counter, deliver, type Commitment, type Decided, type Step, type UndoableChange,
} from '../index.ts';
import { accepted, atTen, done, endOf, idOf, inDays, PEOPLE, PRODUCT, proposed, SALES, SERVICE, stepBy, TODAY, type Person } from '../sample.ts';

type Act = (c: Commitment, step: Step, days: number, flag: boolean) => Decided;

/** Everything that a row can be made to do, whether it is open to this person or not. */
const ACTS: readonly Act[] = [
  (c, s, days, flag) => editTerms(c, flag ? { title: `Title ${days}`, nextStep: 'Ask' } : { doneWhen: `Live ${days}`, contributingSiloIds: [SALES] }, s),
  (c, s, days, flag) => editTerms(c, { promisedTo: flag ? null : SALES, proposedOn: addDays(s.today, days) }, s),
  (c, s, _, flag) => editTerms(c, { carriedBy: flag ? SALES : SERVICE }, s),
  (c, s, _, flag) => nameOwner(c, { ownerId: idOf(flag ? 'worker' : 'standIn') }, s),
  (c, s, _, flag) => answerOwnership(c, { yes: flag }, s),
  (c, s, days) => reschedule(c, { on: addDays(s.today, days), reason: 'SCOPE' }, s),
  (c, s) => agreeDate(c, s),
  (c, s) => refuseDate(c, {}, s),
  (c, s, days) => suggestDate(c, { on: addDays(s.today, days), reason: 'SCOPE' }, s),
  (c, s, days) => putDate(c, { on: addDays(s.today, days), reason: 'SCOPE' }, s),
  (c, s, days) => takeBulkChange(c, { kind: 'DAYS', days, reason: 'CAPACITY' }, s),
  (c, s, _, flag) => report(c, flag ? { state: 'ON_TRACK' } : { state: 'AT_RISK', confidence: 40, evidence: 'e', ask: { kind: 'DATA', text: 't' } }, s),
  (c, s, _, flag) => withdraw(c, { reason: 'Not needed', together: flag }, s),
  (c, s) => decline(c, { reason: 'Not ours' }, s),
  (c, s, days) => triage(c, { kind: 'NEW_DATE', on: addDays(s.today, days), reason: 'OUTSIDE' }, s),
  (c, s) => accept(c, { ownerId: idOf('lead') }, s),
  (c, s, days) => counter(c, { on: addDays(s.today, days) }, s),
  (c, s) => deliver(c, { evidence: 'Live' }, s),
  (c, s) => verify(c, {}, s),
  (c, s, _, flag) => judgeEffect(c, { proven: flag, reason: 'seen' }, s),
  (c, s, days, flag) => planChange(c, { kind: days > 30 ? 'SYSTEM' : 'POLICY', playbook: flag }, s),
  (c, s) => passPlaybookStep(c, { step: c.playbook.find(({ passedAt }) => passedAt === null)?.step ?? 'HOLD', note: 'Seen.' }, s),
];

const act = fc.record({ which: fc.nat(ACTS.length - 1), who: fc.constantFrom(...PEOPLE), days: fc.integer({ min: -3, max: 60 }), flag: fc.boolean() });
const start = fc.constantFrom<() => Commitment>(() => accepted(), () => proposed(), () => proposed({ promisedTo: null }, 'cco'), () => proposed({ promisedTo: SALES }, 'seller'));

const changeOf = (before: Commitment, after: Commitment, by: Person, at: Instant): UndoableChange | null => {
  const was = whatWasBefore(before, after);
  return was && { id: 'h-1' as ChangeId, commitmentId: after.id, version: after.version, what: 'commitment.x', byMemberId: idOf(by), at, ...was };
};

/** What people see: everything but the version and the slips that were taken back. */
const seen = (c: Commitment) => {
  const { version: _v, slips, ...rest } = c;
  const now = atTen(TODAY);
  return { ...rest, slips: slips.filter(({ undoneAt }) => undoneAt === null), counted: slipsOf(c), face: faceOf(c, now, endOf(c.agreedOn)), waits: waitingFor(c) };
};

test('whatever can be taken back is as it was, in everything that people see, and nothing is deleted', () => {
  let undone = 0;
  fc.assert(fc.property(start, fc.array(act, { minLength: 1, maxLength: 30 }), (begin, acts) => {
    let now = begin();
    for (const { which, who, days, flag } of acts) {
      const step = stepBy(who, now);
      const decided = ACTS[which]!(now, step, days, flag);
      if (!decided.ok) continue;
      const after = decided.value.commitment;
      const change = changeOf(now, after, who, step.now);
      if (change !== null) {
        const back = done(undo(after, change, { told: false }, stepBy(who, after)));
        expect(seen(back)).toEqual(seen(now));
        expect(back.version).toBe(after.version + 1);
        expect(back.slips).toHaveLength(after.slips.length);
        undone += 1;
      } else {
        // What stays for good: a round, a delivery or its answer, or the dates of an acceptance.
        expect([after.rounds, after.deliveries, after.originalOn, after.acceptedAt]).not.toEqual([now.rounds, now.deliveries, now.originalOn, now.acceptedAt]);
      }
      now = after;
    }
  }), { numRuns: 200 });
  expect(undone).toBeGreaterThan(25);
});

describe('taking back is refused', () => {
  const before = accepted();
  const after = done(reschedule(before, { on: inDays(10) }, stepBy('lead', before)));
  const change = changeOf(before, after, 'lead', atTen(TODAY))!;
  const refusal = (c: Commitment, step: Step, told = false) => {
    const decided = undo(c, change, { told }, step);
    return decided.ok ? null : decided.problem.code;
  };

  test.each<[string, string | null, () => string | null]>([
    ['to somebody else', 'NOT_ALLOWED', () => refusal(after, stepBy('standIn', after))],
    ['once it was changed again', 'STALE', () => refusal(done(report(after, { state: 'ON_TRACK' }, stepBy('lead', after))), stepBy('lead', after))],
    ['after a day', 'WRONG_STATE', () => refusal(after, { ...stepBy('lead', after), now: (atTen(TODAY) + UNDO_MS + 1) as Instant })],
    ['once the date was sent out', 'WRONG_STATE', () => refusal(after, stepBy('lead', after), true)],
    ['at no other time', null, () => refusal(after, { ...stepBy('lead', after), now: (atTen(TODAY) + UNDO_MS) as Instant })],
  ])('%s', (_, code, refused) => expect(refused()).toBe(code));

  test('a change of words is taken back also when something was sent', () => {
    const edited = done(editTerms(before, { title: 'Another' }, stepBy('lead', before)));
    expect(undo(edited, changeOf(before, edited, 'lead', atTen(TODAY))!, { told: true }, stepBy('lead', edited)).ok).toBe(true);
  });

  test('a later word of the carrying side stays', () => {
    const quiet = { ...before, lastWordAt: atTen(inDays(-3)) };
    const said = done(report(quiet, { state: 'ON_TRACK' }, stepBy('lead', quiet)));
    const later = (atTen(TODAY) + 60_000) as Instant;
    const backFrom = (now: Commitment) => done(undo(now, changeOf(quiet, said, 'lead', atTen(TODAY))!, { told: false }, stepBy('lead', said)));
    expect(backFrom({ ...said, lastWordAt: later })).toMatchObject({ report: null, lastWordAt: later });
    expect(backFrom(said)).toMatchObject({ report: null, lastWordAt: quiet.lastWordAt });
  });

  test('an agreed later date goes, and its slip stays in the record, uncounted', () => {
    const asked = done(reschedule(before, { on: inDays(40), reason: 'SCOPE' }, stepBy('lead', before)));
    const agreed = done(agreeDate(asked, stepBy('receiver', asked)));
    expect(slipsOf(agreed)).toMatchObject({ count: 1, days: 10 });
    const back = done(undo(agreed, changeOf(asked, agreed, 'receiver', atTen(TODAY))!, { told: false }, stepBy('receiver', agreed)));
    expect(back).toMatchObject({ agreedOn: inDays(30), asked: { on: inDays(40) }, slips: [{ toOn: inDays(40), undoneAt: atTen(TODAY) }] });
    expect(slipsOf(back)).toMatchObject({ count: 0, days: 0 });
  });
});

test('the way of a date is the one that is open to whoever puts it', () => {
  const c = accepted();
  const ways = (['lead', 'cco', 'receiver', 'observer'] as const).map((who) => {
    const decided = putDate(c, { on: inDays(40), reason: 'SCOPE' }, stepBy(who, c));
    return decided.ok ? decided.value.facts[0]!.type : decided.problem.code;
  });
  expect(ways).toEqual(['commitment.date-asked', 'commitment.date-suggested', 'NOT_ALLOWED', 'NOT_ALLOWED']);
  const open = proposed({ promisedTo: PRODUCT }, 'receiver');
  expect(done(putDate(open, { on: inDays(12) }, stepBy('receiver', open)))).toMatchObject({ proposedOn: inDays(12), rounds: [] });
  expect(done(putDate(open, { on: inDays(12) }, stepBy('lead', open))).rounds).toHaveLength(1);
});
