import type { Fact, FactValue, Instant, MemberId, Result } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';
import { may, ruleOf, type Capacity } from '#domain/org';
import { ruled, type Escalation } from './escalation.ts';
import { heldNow, type Difference, type Ruling, type RulingChange, type RulingTarget } from './ruling.ts';

const factOf = (type: string, ruling: Ruling, data: Record<string, FactValue> = {}, text?: Record<string, string>): Fact => ({
  type, subject: { kind: 'ruling', id: ruling.id }, data: { escalationId: ruling.escalationId, kind: ruling.terms.kind, ruledBy: ruling.ruledBy, ...data }, ...(text ? { text } : {}),
});

/** Takes a held ruling back as if it had never been. Refuses NOT_ALLOWED, and WRONG_STATE once it is settled. */
export const takeBack = (
  ruling: Ruling, by: { readonly memberId: MemberId; readonly capacities: ReadonlySet<Capacity> }, now: Instant,
): Result<{ readonly ruling: Ruling; readonly facts: readonly Fact[] }> => {
  if (!may('escalation.rule', by.capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('escalation.rule').sentence}`);
  if (ruling.state === 'TAKEN_BACK') return refuse('WRONG_STATE', 'This ruling was taken back already. Nothing had changed, and nobody was told.');
  if (ruling.state !== 'HELD') return refuse('WRONG_STATE', 'This ruling is no longer held, so it cannot be taken back. Rule again if it must change.');
  return ok({ ruling: { ...ruling, state: 'TAKEN_BACK', settledAt: now }, facts: [factOf('ruling.taken-back', ruling, { takenBackBy: by.memberId })] });
};

const differences = (ruling: Ruling, targets: readonly RulingTarget[]): readonly Difference[] =>
  ruling.changes.flatMap((change, index): Difference[] => {
    const { commitmentId, field, from } = change;
    const target = targets.find((other) => other.commitmentId === commitmentId);
    const firstOfIts = ruling.changes.findIndex((other) => other.commitmentId === commitmentId) === index;
    if (!target?.isRunning) return firstOfIts ? [{ commitmentId, field: 'STANDING', expected: 'RUNNING', found: target ? 'CLOSED' : null }] : [];
    const found = heldNow(target, change);
    return found === from ? [] : [{ commitmentId, field, expected: from, found }];
  });

/** `changes` are to be written in this same commit; empty when the ruling was returned. */
export type Executed = { readonly ruling: Ruling; readonly escalation: Escalation; readonly changes: readonly RulingChange[]; readonly facts: readonly Fact[] };

/**
 * Executes a held ruling whose 10 minutes are over, or returns it with what differs: a field that it changes has moved,
 * or the promise was closed. The targets are the commitments as they are in this commit. Refuses WRONG_STATE when it
 * is not held or too early.
 */
export const executeRuling = (ruling: Ruling, escalation: Escalation, targets: readonly RulingTarget[], now: Instant): Result<Executed> => {
  if (ruling.state !== 'HELD') return refuse('WRONG_STATE', 'This ruling is no longer held. Nothing was changed.');
  if (now < ruling.executesAt) return refuse('WRONG_STATE', 'This ruling is held for 10 minutes, which are not over. Nothing was changed.');
  const differs = differences(ruling, targets);
  const settled = ruled(escalation, ruling.id, now);
  if (differs.length > 0 || !settled.ok) {
    const returned: Ruling = { ...ruling, state: 'RETURNED', settledAt: now, differs };
    return ok({ ruling: returned, escalation, changes: [], facts: [factOf('ruling.returned', ruling, { differs: differs.map((difference) => difference.field) })] });
  }
  const executed: Ruling = { ...ruling, state: 'EXECUTED', settledAt: now };
  const data = { commitmentIds: [...new Set(ruling.changes.map((change) => change.commitmentId))], siloIds: escalation.siloIds, fields: ruling.changes.map((change) => change.field) };
  return ok({ ruling: executed, escalation: settled.value.escalation, changes: ruling.changes, facts: [factOf('ruling.executed', ruling, data, { instruction: ruling.terms.instruction }), ...settled.value.facts] });
};

/** Returns a ruling that its promise no longer takes, for another reason than a field that moved: its date has passed, say. */
export const returnRuling = (ruling: Ruling, now: Instant): { readonly ruling: Ruling; readonly facts: readonly Fact[] } => ({
  ruling: { ...ruling, state: 'RETURNED', settledAt: now }, facts: [factOf('ruling.returned', ruling, { differs: [] })],
});

/** A later ruling about the same promise takes the place of one that was executed; nothing else does. */
export const supersede = (ruling: Ruling, by: Ruling): Result<{ readonly ruling: Ruling; readonly facts: readonly Fact[] }> =>
  ruling.state === 'EXECUTED' && by.state === 'EXECUTED' && by.id !== ruling.id
    ? ok({ ruling: { ...ruling, state: 'SUPERSEDED' }, facts: [factOf('ruling.superseded', ruling, { supersededBy: by.id })] })
    : refuse('WRONG_STATE', 'Only a ruling that took effect is superseded, and only by another that took effect. Nothing was changed.');
