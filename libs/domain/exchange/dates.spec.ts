import fc from 'fast-check';
import { addDays, daysBetween, endOfDay } from '#domain/calendar';
import {
  agreeDate, answerSuggestedDate, applyRuling, capacitiesOn, deliver, kept, lapseAskedDate, propose, refuseDate, reschedule, returnDelivery, slipsOf, suggestDate, triage, undo, whatWasBefore,
  type Commitment, type Decided, type Step, type UndoableChange,
} from '#domain/commitment';
import type { ChangeId, CommitmentId, Instant, LocalDate, MemberId, RulingId, SiloId, Zone } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import { bringUpToDate } from './bring-up-to-date.ts';
import type { FilePromise } from './read-promise.ts';

const [service, product] = ['service', 'product'] as unknown as [SiloId, SiloId];
const id = (name: string) => name as MemberId;
const POSTS: readonly PostHeld[] = [
  { memberId: id('lead'), kind: 'LEAD', siloId: service }, { memberId: id('receiver'), kind: 'LEAD', siloId: product }, { memberId: id('cco'), kind: 'CCO', siloId: null },
  { memberId: id('sponsor'), kind: 'SPONSOR', siloId: null },
];
const START = '2026-11-12' as LocalDate;
const UTC = 'UTC' as Zone;
const DUE = addDays(START, 30);
const at = (on: LocalDate): Instant => (Date.parse(on) + 36_000_000) as Instant;
const stepOf = (who: string, c: Commitment, today: LocalDate): Step => ({ by: id(who), now: at(today), today, version: c.version, capacities: capacitiesOn(c, id(who), POSTS, today) });

/** All that a date is, kept apart from the product: the list of agreed dates, and what is being asked or suggested. */
type Model = { readonly original: LocalDate; readonly agreed: readonly LocalDate[]; readonly asked: LocalDate | null; readonly suggested: LocalDate | null };
const holds = (model: Model): LocalDate => model.agreed.at(-1)!;
const agreedTo = (model: Model, on: LocalDate): Model => ({ ...model, agreed: [...model.agreed, on], asked: null, suggested: null });
const askedFor = (model: Model, on: LocalDate): Model => (on < holds(model) ? agreedTo(model, on) : { ...model, asked: on, suggested: null });

type Input = { readonly on: LocalDate; readonly yes: boolean };
type Way = { readonly who: string; take(c: Commitment, input: Input, step: Step): Decided; then(model: Model, input: Input): Model };

const file = (due: LocalDate | null, standing: Commitment['standing']): FilePromise => ({
  title: 'Refunds', carriedBy: service, promisedTo: null, customerEffect: '', doneWhen: '', nextStep: '', contributingSiloIds: [], ownerId: null, standing, stateWord: standing, due, created: null, updated: null, rest: '', remarks: [],
});
let lastDue: LocalDate | null = null;

/** Every way in which a date is written: screen, bulk and API are the first one. */
const WAYS: Readonly<Record<string, Way>> = {
  reschedule: { who: 'lead', take: (c, { on }, s) => reschedule(c, { on, reason: 'CAPACITY' }, s), then: (m, { on }) => askedFor(m, on) },
  agree: { who: 'receiver', take: (c, _, s) => agreeDate(c, s), then: (m) => agreedTo(m, m.asked!) },
  refuse: { who: 'receiver', take: (c, _, s) => refuseDate(c, {}, s), then: (m) => ({ ...m, asked: null }) },
  lapse: { who: 'receiver', take: (c, { yes }, s) => lapseAskedDate(c, { now: s.now, answerBy: (yes ? s.now : s.now + 1) as Instant }), then: (m) => ({ ...m, asked: null }) },
  suggest: { who: 'cco', take: (c, { on }, s) => suggestDate(c, { on, reason: 'DEPENDENCY' }, s), then: (m, { on }) => ({ ...m, suggested: on }) },
  answerSuggested: {
    who: 'lead', take: (c, { yes }, s) => answerSuggestedDate(c, { yes, note: 'We manage.' }, s),
    then: (m, { yes }) => (yes ? askedFor(m, m.suggested!) : { ...m, suggested: null }),
  },
  ruling: { who: 'sponsor', take: (c, { on }, s) => applyRuling(c, { rulingId: 'r' as RulingId, on, reason: 'PRIORITY_CONFLICT' }, s), then: (m, { on }) => agreedTo(m, on) },
  triage: { who: 'cco', take: (c, { on }, s) => triage(c, { kind: 'NEW_DATE', on, reason: 'ESTIMATE' }, s), then: (m, { on }) => agreedTo(m, on) },
  importUpdate: {
    who: 'cco',
    take: (c, { on }, s) => {
      const before = lastDue;
      lastDue = on;
      const { commitment } = bringUpToDate(c, file(on, c.standing), file(before, c.standing), {}, {}, 'plan.csv', { by: s.by, now: s.now, today: s.today, zone: UTC });
      return commitment === c ? { ok: false, problem: { code: 'WRONG_STATE', message: 'The file changes nothing.' } } : { ok: true, value: { commitment: { ...commitment, version: c.version + 1 }, facts: [] } };
    },
    then: (m, { on }) => ({ ...m, asked: on }),
  },
  deliverAndReturn: {
    who: 'lead',
    take: (c, _, s) => {
      const delivered = deliver(c, { evidence: 'x' }, s);
      return delivered.ok ? returnDelivery(delivered.value.commitment, { reason: 'x' }, { ...stepOf('receiver', delivered.value.commitment, s.today), version: undefined }) : delivered;
    },
    then: (m) => ({ ...m, asked: null, suggested: null }),
  },
};

const walks = fc.array(fc.record({ way: fc.constantFrom(...Object.keys(WAYS), 'undo', 'undo'), days: fc.integer({ min: -5, max: 40 }), wait: fc.integer({ min: 0, max: 3 }), yes: fc.boolean() }), { minLength: 1, maxLength: 40 });

function check(c: Commitment, model: Model): void {
  expect({ original: c.originalOn, agreed: c.agreedOn, asked: c.asked?.on ?? null, suggested: c.suggested?.on ?? null }).toEqual({
    original: model.original, agreed: holds(model), asked: model.asked, suggested: model.suggested,
  });
  const moves = model.agreed.slice(1).map((on, index) => daysBetween(model.agreed[index]!, on));
  const later = moves.filter((days) => days > 0);
  expect(slipsOf(c)).toEqual({ count: later.length, days: later.reduce((sum, days) => sum + days, 0) });
  expect(daysBetween(model.original, c.agreedOn!)).toBe(moves.reduce((sum, days) => sum + days, 0));
  expect(c.slips.map(({ seq }) => seq)).toEqual(c.slips.map((_, index) => index + 1));
}

const promised = (arrears: boolean): Commitment => {
  const made = propose(
    { id: 'c' as CommitmentId, number: 1, title: 'Refunds', carriedBy: service, promisedTo: product, ownerId: id('lead'), on: DUE },
    { by: id('lead'), now: at(START), today: START, capacities: new Set(['MEMBER', 'CARRYING_LEAD']) },
  );
  if (!made.ok) throw new Error(made.problem.message);
  return { ...made.value.commitment, arrears: arrears ? 'WAITING' : 'NO' };
};

test('however dates are written, they follow the list of agreed dates, and the original date decides', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(walks, fc.boolean(), (walk, arrears) => {
      lastDue = DUE;
      let c = promised(arrears);
      let model: Model = { original: DUE, agreed: [DUE], asked: null, suggested: null };
      let today = START;
      let last: { change: UndoableChange; model: Model } | null = null;
      for (const { way, days, wait, yes } of walk) {
        today = addDays(today, wait);
        const input = { on: addDays(today, days), yes };
        const before = c;
        if (way === 'undo') {
          const undone = last && undo(c, last.change, { told: false }, stepOf(last.change.byMemberId, c, today));
          if (!undone?.ok) continue;
          model = last!.model;
          c = undone.value.commitment;
          last = null;
        } else {
          const { who, take, then } = WAYS[way]!;
          const decided = take(c, input, stepOf(who, c, today));
          if (!decided.ok) continue;
          const next = decided.value.commitment;
          const was = whatWasBefore(c, next);
          last = was && { model, change: { ...was, id: 'u' as ChangeId, commitmentId: c.id, version: next.version, what: way, byMemberId: id(who), at: at(today) } };
          model = then(model, input);
          c = next;
        }
        reached.add(way);
        check(c, model);
        // Re-dating never improves, or worsens, what is said of the original date.
        const verdict = (one: Commitment) => kept(one, endOfDay(DUE, UTC), at(today));
        if (way !== 'deliverAndReturn') expect(verdict(c)).toBe(verdict(before));
        const notEarly = (one: Commitment) => kept(one, endOfDay(DUE, UTC), endOfDay(addDays(DUE, 400), UTC));
        expect(notEarly(c)).toBe(arrears ? 'LEFT_OUT' : 'NOT_KEPT');
      }
    }),
    { numRuns: 600, seed: 20_261_123 },
  );
  expect([...reached].sort()).toEqual([...Object.keys(WAYS), 'undo'].sort());
});
