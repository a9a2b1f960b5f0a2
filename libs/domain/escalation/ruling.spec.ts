import fc from 'fast-check';
import type { Instant, MemberId, RulingId } from '#domain/kernel';
import { applyRuling, NOT_SAID, SLIP_REASONS, type Commitment } from '#domain/commitment';
import type { Capacity } from '#domain/org';
import type { Escalation } from './escalation.ts';
import { at, commitmentId, date, escalationId, member, rulingId, silo } from './fixture.ts';
import { holdRuling, previewRuling, type HoldRuling } from './hold-ruling.ts';
import { executeRuling, returnRuling, supersede, takeBack } from './settle-ruling.ts';
import { HELD_MS, heldNow, rulingOnPromise, rulingTargetOf, type Ruling, type RulingField, type RulingTarget, type RulingTerms } from './ruling.ts';

const now = at('2026-11-26T10:00:00Z');
const sponsor = new Set<Capacity>(['SPONSOR', 'MEMBER']);
const jonas = { memberId: member('jonas'), capacities: sponsor };
const later = (now + HELD_MS) as Instant;
const escalation: Escalation = {
  id: escalationId, subject: { kind: 'commitment', id: commitmentId }, siloIds: [silo('support'), silo('finance')], cause: 'LADDER', reason: '', raisedBy: null, raisedAt: now, state: 'BEFORE_SPONSOR', since: now,
};
const target: RulingTarget = { commitmentId, agreedOn: date('2026-11-12'), nextStep: '', carriedBy: silo('support'), promisedTo: silo('finance'), ownerId: member('owen'), askedOn: null, namedOwnerId: null, contributingSiloIds: [], withdrawalAskedBy: null, isRunning: true };
const correct: RulingTerms = { kind: 'COURSE_CORRECT', agreedOn: date('2026-12-11'), reason: 'CAPACITY', instruction: 'Only the app; the web can wait' };
const newLine: RulingTerms = { kind: 'NEW_LINE_OF_ACCOUNTABILITY', agreedOn: date('2026-12-11'), reason: 'CAPACITY', carriedBy: silo('product'), ownerId: member('pia'), instruction: 'Product takes it' };
const input: HoldRuling = {
  id: rulingId, escalation, target, terms: correct, ruledBy: member('jonas'), capacities: sponsor, today: date('2026-11-26'), carriersMembers: new Set([member('owen'), member('pia'), member('fay')]), alreadyHeld: null,
};
const held = (change: Partial<HoldRuling> = {}): Ruling => {
  const result = holdRuling({ ...input, ...change }, now);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.ruling;
};

/** A change written onto the target by hand, as the preview says it. */
const asField = (field: RulingField, from: string | null, to: string | null, before: Commitment): object =>
  ({
    AGREED_ON: { agreedOn: to }, NEXT_STEP: { nextStep: to }, CARRIED_BY: { carriedBy: to }, OWNER: { ownerId: to }, PROMISED_TO: { promisedTo: to }, ASKED_ON: { askedOn: to }, NAMED_OWNER: { namedOwnerId: to },
    CONTRIBUTES: { contributingSiloIds: before.contributingSiloIds.filter((id) => id !== from) }, WITHDRAWAL_ASKED: { withdrawalAskedBy: to },
  })[field];

describe('holding a ruling', () => {
  test('shows exactly what will change, and changes nothing', () => {
    expect(holdRuling(input, now)).toMatchObject({
      ok: true,
      value: {
        ruling: { state: 'HELD', executesAt: later, changes: [{ commitmentId, field: 'AGREED_ON', from: '2026-11-12', to: '2026-12-11' }, { commitmentId, field: 'NEXT_STEP', from: '', to: correct.instruction }] },
        facts: [{ type: 'ruling.held', subject: { kind: 'ruling', id: rulingId }, data: { escalationId, kind: 'COURSE_CORRECT', fields: ['AGREED_ON', 'NEXT_STEP'] } }],
      },
    });
    expect(held({ terms: newLine }).changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['AGREED_ON', '2026-11-12', '2026-12-11'], ['NEXT_STEP', '', 'Product takes it'], ['CARRIED_BY', 'support', 'product'], ['OWNER', 'owen', 'pia'],
    ]);
  });

  test('gives the promise to the CCO’s office when the receiving silo becomes the carrier', () => {
    expect(previewRuling({ ...newLine, carriedBy: silo('finance'), ownerId: member('fay') }, target)).toContainEqual({ commitmentId, field: 'PROMISED_TO', from: 'finance', to: null });
  });

  test.each<[string, Partial<HoldRuling>, string, string | undefined]>([
    ['not a sponsor', { capacities: new Set<Capacity>(['CCO', 'MEMBER']) }, 'NOT_ALLOWED', undefined],
    ['not before the sponsor', { escalation: { ...escalation, state: 'WITH_CCO' } }, 'WRONG_STATE', undefined],
    ['one is held', { alreadyHeld: { ...held(), id: 'ruling-0' as RulingId } }, 'WRONG_STATE', undefined],
    ['the promise is closed', { target: { ...target, isRunning: false } }, 'WRONG_STATE', undefined],
    ['no instruction', { terms: { ...correct, instruction: ' ' } }, 'INVALID', 'instruction'],
    ['a past date', { terms: { ...correct, agreedOn: date('2026-11-25') } }, 'INVALID', 'agreedOn'],
    ['a later date without its reason', { terms: { ...correct, reason: null } }, 'INVALID', 'reason'],
    ['the same date and step', { terms: correct, target: { ...target, agreedOn: correct.agreedOn, nextStep: correct.instruction } }, 'INVALID', 'agreedOn'],
    ['the same line', { terms: { ...newLine, carriedBy: silo('support'), ownerId: member('owen') } }, 'INVALID', 'ownerId'],
    ['an owner from elsewhere', { terms: { ...newLine, ownerId: member('zoe') } }, 'INVALID', 'ownerId'],
  ])('is refused: %s', (_, change, code, field) => expect(holdRuling({ ...input, ...change }, now)).toMatchObject({ ok: false, problem: field ? { code, field } : { code } }));
});

describe('a held ruling', () => {
  test('is freely taken back', () => {
    expect(takeBack(held(), { ...jonas, capacities: new Set<Capacity>(['CCO']) }, now)).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
    expect(takeBack(held(), jonas, now)).toMatchObject({ ok: true, value: { ruling: { state: 'TAKEN_BACK', settledAt: now }, facts: [{ type: 'ruling.taken-back' }] } });
    for (const state of ['TAKEN_BACK', 'EXECUTED', 'RETURNED', 'SUPERSEDED'] as const)
      expect(takeBack({ ...held(), state }, jonas, now)).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
  });

  test('executes after its ten minutes, never before and never twice', () => {
    expect(executeRuling(held(), escalation, [target], (later - 1) as Instant)).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' } });
    const done = executeRuling(held({ terms: newLine }), escalation, [target], later);
    if (!done.ok) throw new Error(done.problem.message);
    expect(done.value.ruling.state).toBe('EXECUTED');
    expect(done.value.escalation.state).toBe('RULED');
    expect(done.value.changes).toEqual(held({ terms: newLine }).changes);
    expect(done.value.facts.map((fact) => fact.type)).toEqual(['ruling.executed', 'escalation.ruled']);
    expect(executeRuling(done.value.ruling, done.value.escalation, [target], later)).toMatchObject({ ok: false });
  });

  test.each<[string, Partial<RulingTarget>, object[]]>([
    ['the date moved', { agreedOn: date('2026-12-01') }, [{ commitmentId, field: 'AGREED_ON', expected: '2026-11-12', found: '2026-12-01' }]],
    ['the owner changed', { ownerId: null }, [{ commitmentId, field: 'OWNER', expected: 'owen', found: null }]],
    ['the next step was written anew', { nextStep: 'Wait' }, [{ commitmentId, field: 'NEXT_STEP', expected: '', found: 'Wait' }]],
    ['it was delivered', { isRunning: false }, [{ commitmentId, field: 'STANDING', expected: 'RUNNING', found: 'CLOSED' }]],
  ])('returns with what differs: %s', (_, change, differs) => {
    const done = executeRuling(held({ terms: newLine }), escalation, [{ ...target, ...change }], later);
    expect(done).toMatchObject({ ok: true, value: { ruling: { state: 'RETURNED', differs }, escalation: { state: 'BEFORE_SPONSOR' }, changes: [], facts: [{ type: 'ruling.returned' }] } });
  });

  test('is not disturbed by a field that it does not change', () => {
    expect(executeRuling(held(), escalation, [{ ...target, ownerId: member('new') }], later)).toMatchObject({ value: { ruling: { state: 'EXECUTED' } } });
  });

  test('returns when the matter is moot', () => {
    expect(executeRuling(held(), { ...escalation, state: 'MOOT' }, [target], later)).toMatchObject({ value: { ruling: { state: 'RETURNED' }, changes: [] } });
  });

  const promise: Commitment = {
    id: commitmentId, version: 3, number: 12, title: 'Refunds', customerEffect: '', doneWhen: '', nextStep: '', carriedBy: silo('support'), promisedTo: silo('finance'), contributingSiloIds: [],
    ownerId: member('owen'), namedOwnerId: null, proposedBy: null, proposedAt: now, standing: 'ACCEPTED', waitingOn: null, waitingSinceAt: null, rounds: [], proposedOn: null, originalOn: date('2026-11-12'),
    agreedOn: date('2026-11-12'), ...NOT_SAID, asked: null, slips: [], heldOnOriginal: null, acceptedAt: now, report: null, lastWordAt: now, deliveries: [], effect: 'NONE_YET', withdrawalAsked: null, closing: null,
    asImported: false, importKey: null, importNote: '', arrears: 'NO', watchedFromOn: null,
  };

  test('the preview equals what the commitment’s own rules then change', () => {
    const promises: fc.Arbitrary<Commitment> = fc.record({
      agreedOn: fc.constantFrom('2026-11-12', '2026-12-11', '2027-01-29').map(date), promisedTo: fc.constantFrom(null, silo('finance'), silo('product')), contributingSiloIds: fc.subarray(['product', 'research'].map(silo)),
      ownerId: fc.constantFrom('owen', 'pia').map(member), namedOwnerId: fc.constantFrom(null, member('pia')), nextStep: fc.constantFrom('', correct.instruction),
      asked: fc.constantFrom(null, { on: date('2027-03-01'), reason: 'CAPACITY' as const, note: '', byMemberId: null, at: now }),
      withdrawalAsked: fc.constantFrom(null, { side: 'CARRIER' as const, byMemberId: member('owen'), at: now, reason: 'x' }),
    }).map((change) => ({ ...promise, ...change }));
    fc.assert(
      fc.property(promises, fc.constantFrom(correct, newLine), fc.constantFrom(...SLIP_REASONS), (before, terms, reason) => {
        const result = holdRuling({ ...input, target: rulingTargetOf(before), terms: { ...terms, reason } }, now);
        if (!result.ok) return;
        const { ruling } = result.value;
        const applied = applyRuling(before, rulingOnPromise(ruling), { by: member('jonas'), capacities: sponsor, today: input.today, now, version: 3 });
        if (!applied.ok) throw new Error(applied.problem.message);
        const after = rulingTargetOf(applied.value.commitment);
        const differs = previewRuling({ ...terms, reason }, rulingTargetOf(before)).filter((change) => heldNow(after, change) !== change.to);
        expect(differs).toEqual([]);
        const changed = ruling.changes.reduce<Record<string, unknown>>((fields, { field, from, to }) => ({ ...fields, ...asField(field, from, to, before) }), { ...rulingTargetOf(before) });
        expect(after).toEqual(changed);
      }),
    );
  });

  test('the preview equals what then changed, and what is returned changes nothing', () => {
    const anyMember = fc.constantFrom('owen', 'pia', 'fay').map(member);
    const targets: fc.Arbitrary<RulingTarget> = fc.record({
      commitmentId: fc.constant(commitmentId), agreedOn: fc.constantFrom('2026-11-12', '2026-12-11').map(date), nextStep: fc.constantFrom('', 'Call them'), carriedBy: fc.constantFrom('support', 'product').map(silo),
      promisedTo: fc.constantFrom('finance', 'product').map(silo), ownerId: fc.option(anyMember as fc.Arbitrary<MemberId>, { nil: null }), isRunning: fc.boolean(),
      askedOn: fc.constantFrom(null, date('2027-01-08')), namedOwnerId: fc.constantFrom(null, member('pia')), contributingSiloIds: fc.subarray(['product', 'research'].map(silo)), withdrawalAskedBy: fc.constantFrom(null, 'CARRIER' as const),
    });
    fc.assert(
      fc.property(targets, targets, fc.constantFrom(correct, newLine), (before, then, terms) => {
        const result = holdRuling({ ...input, target: before, terms }, now);
        if (!result.ok) return;
        const { ruling } = result.value;
        const done = executeRuling(ruling, escalation, [then], later);
        if (!done.ok) throw new Error(done.problem.message);
        const same = then.isRunning && ruling.changes.every((change) => heldNow(then, change) === change.from);
        expect(done.value.ruling.state).toBe(same ? 'EXECUTED' : 'RETURNED');
        expect(done.value.changes).toEqual(same ? ruling.changes : []);
        expect(done.value.ruling.differs.length > 0).toBe(!same);
      }),
    );
  });
});

test('a ruling that its promise no longer takes is returned, and says so', () =>
  expect(returnRuling(held(), later)).toMatchObject({ ruling: { state: 'RETURNED', settledAt: later, differs: [] }, facts: [{ type: 'ruling.returned', data: { ruledBy: 'jonas' } }] }));

test('only a later ruling that took effect supersedes one', () => {
  const executed: Ruling = { ...held(), state: 'EXECUTED' };
  expect(supersede(executed, { ...executed, id: 'ruling-2' as RulingId })).toMatchObject({ ok: true, value: { ruling: { state: 'SUPERSEDED' }, facts: [{ data: { supersededBy: 'ruling-2' } }] } });
  expect(supersede(executed, { ...held(), id: 'ruling-2' as RulingId }).ok).toBe(false);
  expect(supersede(executed, executed).ok).toBe(false);
});
