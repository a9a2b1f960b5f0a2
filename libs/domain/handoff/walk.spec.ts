import fc from 'fast-check';
import { daysBetween } from '#domain/calendar';
import { accept, giveBack, sayDone } from './answer.ts';
import { handoffClock } from './clock-terms.ts';
import { deliver } from './deliver.ts';
import { escalateHandoff } from './escalate.ts';
import { returnsOf, type Handoff, type HandoffState } from './handoff.ts';
import { handoffHindrance, RETURNS_TO_ESCALATE, type HandoffAction } from './hindrance.ts';
import { holderOf, turnOf } from './holder.ts';
import { endWith, inherit, letGo } from './let-go.ts';
import { answerDue, moveDue } from './move-due.ts';
import { offerAgain } from './offer.ts';
import { inDays, offered, PEOPLE, PRODUCT, SALES, SERVICE, stepBy, TODAY, atTen, type Person } from './sample.ts';
import type { HandoffDecided, HandoffStep } from './step.ts';

type Move = { readonly action: HandoffAction; readonly take: (handoff: Handoff, step: HandoffStep, day: number) => HandoffDecided };

const MOVES: readonly Move[] = [
  { action: 'handoff.offer', take: (h, step, day) => offerAgain(h, { dueOn: inDays(day + 10) }, step) },
  { action: 'handoff.accept', take: (h, step) => accept(h, {}, step) },
  { action: 'handoff.return', take: (h, step) => giveBack(h, { reason: 'Not like this' }, step) },
  { action: 'handoff.deliver', take: (h, step) => deliver(h, { evidence: 'Here', met: h.ready.map((_line, at) => at) }, step) },
  { action: 'handoff.done', take: (h, step) => sayDone(h, {}, step) },
  { action: 'handoff.move-due', take: (h, step, day) => moveDue(h, { on: inDays(day + 15), reason: 'CAPACITY' }, step) },
  { action: 'handoff.agree-due', take: (h, step, day) => answerDue(h, { yes: day % 2 === 0 }, step) },
  { action: 'handoff.void', take: (h, step) => letGo(h, { reason: 'Not needed' }, step) },
];

const NEXT: Readonly<Record<HandoffState, readonly HandoffState[]>> = {
  OFFERED: ['ACCEPTED', 'RETURNED', 'VOID'], ACCEPTED: ['ACCEPTED', 'DELIVERED', 'VOID'], DELIVERED: ['DONE', 'RETURNED', 'VOID'],
  RETURNED: ['OFFERED', 'VOID'], DONE: [], VOID: [],
};

/** What holds of every hand-off, whatever happened to it. */
function expectWhole(handoff: Handoff): void {
  const { state, rounds, slips, asked } = handoff;
  const over = state === 'DONE' || state === 'VOID';
  expect([holderOf(handoff) === null, turnOf(handoff) === null]).toEqual([over, over]);
  expect(rounds.filter(({ answer }) => answer === 'NONE').length).toBe(state === 'OFFERED' || state === 'DELIVERED' ? 1 : 0);
  expect(rounds.slice(0, -1).every(({ answer }) => answer !== 'NONE')).toBe(true);
  expect(rounds.map(({ seq }) => seq)).toEqual(rounds.map((_round, at) => at + 1));
  if (asked) expect([state, asked.on > handoff.dueOn]).toEqual(['ACCEPTED', true]);
  for (const slip of slips) expect([slip.days > 0, daysBetween(slip.fromOn, slip.toOn)]).toEqual([true, slip.days]);
  const clock = handoffClock(handoff, TODAY);
  expect(clock?.siloId ?? null).toBe(state === 'OFFERED' ? handoff.toSilo : state === 'ACCEPTED' ? handoff.fromSilo : null);
  if (clock) expect(clock.siloId).toBe(holderOf(handoff));
}

test('over any history: somebody holds it until it is over, its clock runs against whoever must act, and a button is shown where the call is taken', () => {
  // Those who may act come often, and letting go comes rarely, so that histories get long.
  const mover = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...MOVES.slice(0, -1)) }, { weight: 1, arbitrary: fc.constant(MOVES.at(-1)!) });
  const by = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('giver', 'receiver', 'both') }, { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) });
  const move = fc.record({ move: mover, by, days: fc.integer({ min: 0, max: 3 }) });
  const toTheEnd = ([['handoff.accept', 'receiver'], ['handoff.deliver', 'giver'], ['handoff.done', 'receiver']] as const)
    .map(([action, person]) => ({ move: MOVES.find((one) => one.action === action)!, by: person, days: 0 }));
  const seen = new Set<HandoffState>();
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (history) => {
      let handoff = offered();
      let day = 0;
      for (const { move: { action, take }, by, days } of history) {
        day += days;
        const step = stepBy(by as Person, handoff, inDays(day));
        const hindered = handoffHindrance(handoff, action, step);
        const decided = take(handoff, { ...step, version: handoff.version }, day);
        if (!decided.ok) {
          expect(hindered !== null || decided.problem.code === 'INVALID').toBe(true);
          continue;
        }
        expect(hindered).toBeNull();
        const { handoff: next, facts } = decided.value;
        expect(NEXT[handoff.state]).toContain(next.state);
        expect([next.version, next.id, next.fromSilo, next.toSilo]).toEqual([handoff.version + 1, handoff.id, SERVICE, PRODUCT]);
        expect(facts.length).toBeGreaterThan(0);
        expect(facts.every((fact) => fact.subject.id === handoff.commitmentId && fact.data['handoffId'] === handoff.id)).toBe(true);
        expect(take(handoff, { ...step, version: handoff.version + 1 }, day)).toMatchObject({ ok: false, problem: { code: 'STALE' } });
        expectWhole(next);
        handoff = next;
        seen.add(next.state);
      }
      const escalates = escalateHandoff(handoff, { reason: 'Twice' }, stepBy('giver', handoff));
      expect(escalates.ok).toBe(returnsOf(handoff) >= RETURNS_TO_ESCALATE && handoff.state !== 'DONE' && handoff.state !== 'VOID');
    }),
    { numRuns: 300, examples: [[toTheEnd]] },
  );
  expect(seen.size).toBe(6);
});

test('whoever delivered never says that it is done, and the giving silo never answers for the receiving one', () => {
  const accepted = accept(offered(), {}, stepBy('receiver', offered()));
  const running = accepted.ok ? accepted.value.handoff : offered();
  const delivered = deliver(running, { evidence: 'Here', met: [0, 1] }, stepBy('both', running));
  if (!delivered.ok) throw new Error(delivered.problem.message);
  const { handoff } = delivered.value;
  const may = (by: Person) => sayDone(handoff, {}, stepBy(by, handoff)).ok;
  expect(PEOPLE.filter(may)).toEqual(['receiver', 'standIn']);
});

test.each([
  ['offer', ['giver', 'owner', 'both']],
  ['accept', ['receiver', 'standIn', 'both']],
] as const)('only those who stand there %s', (what, who) => {
  const taken = (by: Person) => (what === 'offer' ? offerAgainBy(by) : accept(offered(), {}, stepBy(by, offered()))).ok;
  expect(PEOPLE.filter(taken)).toEqual(who);
});

const offerAgainBy = (by: Person): HandoffDecided => {
  const returned = giveBack(offered(), { reason: 'No' }, stepBy('receiver', offered()));
  if (!returned.ok) throw new Error('returned');
  return offerAgain(returned.value.handoff, {}, stepBy(by, returned.value.handoff));
};

test('a closed silo’s hand-off goes to its heir; one whose two ends become one is void; what is over stays as it was', () => {
  const now = atTen(TODAY);
  expect(inherit(offered(), PRODUCT, SALES, now)?.handoff).toMatchObject({ fromSilo: SERVICE, toSilo: SALES, state: 'OFFERED' });
  expect(inherit(offered(), PRODUCT, SERVICE, now)?.handoff.state).toBe('VOID');
  expect(inherit(offered(), SALES, SERVICE, now)).toBeNull();
  const over = endWith(offered(), 'COMMITMENT_OVER', now)!.handoff;
  expect([over.state, endWith(over, 'COMMITMENT_OVER', now), inherit(over, PRODUCT, SALES, now)]).toEqual(['VOID', null, null]);
  expectWhole(over);
});
