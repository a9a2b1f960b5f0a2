import fc from 'fast-check';
import { addDays, daysBetween } from '#domain/calendar';
import type { CommentId, LocalDate, RulingId } from '#domain/kernel';
import {
  accept, agreeDate, allowedSteps, answerOwnership, answerSuggestedDate, capacitiesOn, commentOn, counter, courseCorrect, decline, deliver, judgeEffect, lacksTerms, lapseAskedDate,
  moveAccountability, nameOwner, propose, refuseDate, report, reschedule, returnDelivery, SLIP_REASONS, suggestDate, triage, verify, waitingFor, withdraw,
  type Commitment, type Decided, type LifeAction, type Step,
} from './index.ts';
import { atTen, COMPANY, idOf, inDays, PEOPLE, PRODUCT, PROPOSAL, SALES, SERVICE, stepBy, TODAY, type Person } from './sample.ts';

type Inputs = { readonly days: number; readonly who: Person; readonly flag: boolean; readonly reason: (typeof SLIP_REASONS)[number]; readonly silo: number };
type Take = (c: Commitment, input: Inputs, step: Step) => Decided;

const ruling = 'r' as RulingId;
const on = (step: Step, { days }: Inputs): LocalDate => addDays(step.today, days);
const silos = [SERVICE, PRODUCT, SALES];

/** Every step, with the standings from which it may start and the one in which it may end. */
const STEPS: Readonly<Record<string, { action: LifeAction | null; from: readonly string[]; to: readonly string[]; take: Take }>> = {
  accept: { action: 'commitment.accept', from: ['PROPOSED'], to: ['ACCEPTED'], take: (c, i, s) => accept(c, { ownerId: idOf(i.who), on: c.proposedOn ?? on(s, i) }, s) },
  counter: { action: 'commitment.counter', from: ['PROPOSED'], to: ['PROPOSED'], take: (c, i, s) => counter(c, { on: on(s, i), ownerId: i.flag ? idOf(i.who) : null }, s) },
  decline: { action: 'commitment.decline', from: ['PROPOSED'], to: ['DECLINED'], take: (c, i, s) => decline(c, { reason: i.reason }, s) },
  own: { action: 'commitment.take-ownership', from: ['PROPOSED', 'ACCEPTED', 'DELIVERED'], to: ['PROPOSED', 'ACCEPTED', 'DELIVERED'], take: (c, i, s) => answerOwnership(c, { yes: i.flag }, s) },
  name: { action: 'commitment.name-owner', from: ['PROPOSED', 'ACCEPTED'], to: ['PROPOSED', 'ACCEPTED'], take: (c, i, s) => nameOwner(c, { ownerId: idOf(i.who) }, s) },
  report: { action: 'commitment.report', from: ['ACCEPTED'], to: ['ACCEPTED'], take: (c, i, s) => report(c, { state: i.flag ? 'ON_TRACK' : 'AT_RISK', confidence: 50, evidence: 'e', ask: { kind: 'DATA', text: 't' } }, s) },
  reschedule: { action: 'commitment.reschedule', from: ['ACCEPTED'], to: ['ACCEPTED'], take: (c, i, s) => reschedule(c, { on: on(s, i), reason: i.reason }, s) },
  agree: { action: 'commitment.agree-date', from: ['ACCEPTED'], to: ['ACCEPTED'], take: (c, _, s) => agreeDate(c, s) },
  refuse: { action: 'commitment.agree-date', from: ['ACCEPTED'], to: ['ACCEPTED'], take: (c, _, s) => refuseDate(c, {}, s) },
  lapse: { action: null, from: ['ACCEPTED'], to: ['ACCEPTED'], take: (c, i, s) => lapseAskedDate(c, { now: s.now, answerBy: atTen(addDays(s.today, i.flag ? 0 : 1)) }) },
  suggest: { action: 'commitment.suggest-date', from: ['ACCEPTED'], to: ['ACCEPTED'], take: (c, i, s) => suggestDate(c, { on: on(s, i), reason: i.reason }, s) },
  answerSuggested: { action: 'commitment.answer-suggested-date', from: ['ACCEPTED'], to: ['ACCEPTED'], take: (c, i, s) => answerSuggestedDate(c, { yes: i.flag, note: i.reason }, s) },
  deliver: { action: 'commitment.deliver', from: ['ACCEPTED'], to: ['DELIVERED'], take: (c, i, s) => deliver(c, { evidence: 'e', withMemberIds: i.flag ? [idOf(i.who)] : [] }, s) },
  return: { action: 'commitment.return', from: ['DELIVERED'], to: ['ACCEPTED'], take: (c, i, s) => returnDelivery(c, { reason: i.reason }, s) },
  verify: { action: 'commitment.verify', from: ['DELIVERED'], to: ['VERIFIED'], take: (c, _, s) => verify(c, {}, s) },
  judge: { action: 'commitment.judge-effect', from: ['VERIFIED'], to: ['VERIFIED'], take: (c, i, s) => judgeEffect(c, { proven: i.flag, reason: i.reason }, s) },
  withdraw: { action: 'commitment.withdraw', from: ['PROPOSED', 'ACCEPTED'], to: ['ACCEPTED', 'WITHDRAWN'], take: (c, i, s) => withdraw(c, { reason: i.reason, together: i.flag }, s) },
  triage: { action: 'arrears.triage', from: ['ACCEPTED'], to: ['ACCEPTED', 'WITHDRAWN'], take: (c, i, s) => triage(c, i.flag ? { kind: 'NEW_DATE', on: on(s, i), reason: i.reason } : i.days % 2 ? { kind: 'WATCH' } : { kind: 'WITHDRAW', reason: 'r' }, s) },
  newLine: { action: null, from: ['PROPOSED', 'ACCEPTED'], to: ['PROPOSED', 'ACCEPTED'], take: (c, i, s) => moveAccountability(c, { rulingId: ruling, carriedBy: silos[i.silo]!, ownerId: idOf(i.who) }, s) },
  correct: { action: null, from: ['ACCEPTED'], to: ['ACCEPTED'], take: (c, i, s) => courseCorrect(c, { rulingId: ruling, on: i.flag ? on(s, i) : null, reason: i.reason, nextStep: i.flag ? '' : 'n' }, s) },
};

const inputs = fc.record({ days: fc.integer({ min: -3, max: 40 }), who: fc.constantFrom(...PEOPLE), flag: fc.boolean(), reason: fc.constantFrom(...SLIP_REASONS), silo: fc.nat(2) });
// Mostly a step that is open to somebody, so that a walk gets far; else any step by anybody.
const walks = fc.array(fc.record({ guided: fc.integer({ min: 0, max: 9 }).map((one) => one < 7), pick: fc.nat(10_000), step: fc.constantFrom(...Object.keys(STEPS)), actor: fc.constantFrom(...PEOPLE), wait: fc.integer({ min: 0, max: 6 }), input: inputs }), { minLength: 1, maxLength: 40 });
const starts = fc.record({ by: fc.constantFrom(...PEOPLE), promisedTo: fc.constantFrom(PRODUCT, null), on: fc.option(fc.integer({ min: 0, max: 20 })), owner: fc.option(fc.constantFrom(...PEOPLE)), arrears: fc.boolean() });

const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

const openTo = (c: Commitment, today: LocalDate): readonly (readonly [string, Person])[] =>
  PEOPLE.flatMap((person) => {
    const allowed: readonly string[] = allowedSteps(c, { capacities: capacitiesOn(c, idOf(person), COMPANY, today), today });
    return Object.keys(STEPS).filter((name) => allowed.includes(STEPS[name]!.action ?? '') || (name === 'lapse' && c.asked !== null && person === 'cco')).map((name) => [name, person] as const);
  });

/** What the test itself remembers of the promise, apart from the code under test. */
type Memory = { everAccepted: boolean; original: LocalDate | null };

function check(before: Commitment, after: Commitment, name: string, actor: Person, step: Step, memory: Memory, facts: readonly string[]): void {
  const { from, to, action } = STEPS[name]!;
  expect(from).toContain(before.standing);
  expect(to).toContain(after.standing);
  expect(after.version).toBe(before.version + 1);
  if (action) expect(allowedSteps(before, step)).toContain(action);

  if (after.standing === 'ACCEPTED') memory.everAccepted = true;
  if (['DELIVERED', 'VERIFIED'].includes(after.standing)) expect(memory.everAccepted).toBe(true);
  expect(lacksTerms(after)).toBe(false);

  if (memory.original !== null) expect(after.originalOn).toBe(memory.original);
  else memory.original = after.originalOn;

  expect(after.slips.slice(0, before.slips.length)).toEqual(before.slips);
  const added = after.slips.slice(before.slips.length);
  if (after.agreedOn !== before.agreedOn) {
    expect(facts.some((type) => type === 'commitment.accepted' || type === 'commitment.date-agreed')).toBe(true);
    expect(after.asked).toBeNull();
    expect(after.suggested).toBeNull();
  }
  const later = before.agreedOn !== null && after.agreedOn! > before.agreedOn;
  expect(added).toHaveLength(later ? 1 : 0);
  for (const slip of added) {
    expect(SLIP_REASONS).toContain(slip.reason);
    expect(slip).toMatchObject({ fromOn: before.agreedOn, toOn: after.agreedOn, days: daysBetween(before.agreedOn!, after.agreedOn!), agreedBy: idOf(actor) });
    if (slip.path === 'AGREED') expect(slip).toMatchObject({ toOn: before.asked!.on, reason: before.asked!.reason });
  }
  if (name === 'verify') {
    const belongs = COMPANY.some((post) => post.memberId === idOf(actor) && post.siloId === before.carriedBy);
    expect(belongs || before.ownerId === idOf(actor)).toBe(false);
    expect(before.deliveries.some((delivery) => delivery.byMemberIds.includes(idOf(actor)))).toBe(false);
  }
  if (['VERIFIED', 'DECLINED', 'WITHDRAWN'].includes(after.standing)) expect(waitingFor(after)).toEqual([]);
}

test('random walks through a promise’s life keep its rules', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(starts, walks, (start, walk) => {
      const proposal = { ...PROPOSAL, promisedTo: start.promisedTo, on: start.on === null ? null : inDays(start.on), ownerId: start.owner === null ? null : idOf(start.owner) };
      const first = propose(proposal, stepBy(start.by, { ...proposal, ownerId: null, namedOwnerId: null, proposedBy: null, deliveries: [] }));
      if (!first.ok) return;
      let current = freeze<Commitment>({ ...first.value.commitment, arrears: start.arrears ? 'WAITING' : 'NO' });
      let today = TODAY;
      const memory: Memory = { everAccepted: current.standing === 'ACCEPTED', original: current.originalOn };
      for (const { guided, pick, wait, input, ...random } of walk) {
        today = addDays(today, wait);
        const open = guided ? openTo(current, today) : [];
        const [name, actor] = open.length > 0 ? open[pick % open.length]! : [random.step, random.actor];
        const step: Step = { by: idOf(actor), capacities: capacitiesOn(current, idOf(actor), COMPANY, today), today, now: atTen(today), version: current.version };
        const taken = STEPS[name]!;
        const decided = taken.take(current, input, step);
        if (name !== 'lapse') expect(taken.take(current, input, { ...step, version: current.version - 1 }).ok).toBe(false);
        if (decided.ok) {
          const { commitment, facts } = decided.value;
          expect(facts.length).toBeGreaterThan(0);
          for (const fact of facts) expect(fact).toMatchObject({ type: expect.stringMatching(/^commitment\.[a-z-]+$/), subject: { kind: 'commitment', id: current.id }, data: { carriedBy: commitment.carriedBy } });
          check(current, commitment, name, actor, step, memory, facts.map((fact) => fact.type));
          reached.add(name);
          current = freeze(commitment);
        } else {
          expect(decided.problem.message).toMatch(/\.$/);
          if (taken.action && decided.problem.code !== 'INVALID') expect(allowedSteps(current, step)).not.toContain(taken.action);
        }
      }
      const said = commentOn(current, { id: 'm' as CommentId, text: 'x' }, stepBy('seller', current, today));
      expect(said.ok).toBe(true);
    }),
    { numRuns: 500, seed: 20_261_112 },
  );
  expect([...reached].sort()).toEqual(Object.keys(STEPS).sort());
});

test('a stale writer is told so, and an outsider is not told more than that it is not theirs', () => {
  const first = propose({ ...PROPOSAL, ownerId: idOf('lead') }, stepBy('lead', { ...PROPOSAL, ownerId: null, namedOwnerId: null, proposedBy: null, deliveries: [] }));
  if (!first.ok) throw new Error(first.problem.message);
  const c = first.value.commitment;
  const stale = report(c, { state: 'ON_TRACK' }, { ...stepBy('lead', c), version: 0 });
  expect(stale).toMatchObject({ ok: false, problem: { code: 'STALE' } });
  expect(report(c, { state: 'ON_TRACK' }, { ...stepBy('seller', c), version: 0 })).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
});
