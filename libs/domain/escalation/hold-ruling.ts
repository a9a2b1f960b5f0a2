import type { Fact, Instant, LocalDate, MemberId, Result, RulingId, TextRule } from '#domain/kernel';
import { ok, readText, refuse } from '#domain/kernel';
import { SLIP_REASONS } from '#domain/commitment';
import { may, ruleOf, type Capacity } from '#domain/org';
import type { Escalation } from './escalation.ts';
import { HELD_MS, type Ruling, type RulingChange, type RulingField, type RulingTarget, type RulingTerms } from './ruling.ts';

const INSTRUCTION: TextRule = { field: 'instruction', what: 'a line that says what must be different from now on', most: 500, needed: true };

export type HoldRuling = {
  readonly id: RulingId;
  readonly escalation: Escalation;
  readonly target: RulingTarget;
  readonly terms: RulingTerms;
  readonly ruledBy: MemberId;
  readonly capacities: ReadonlySet<Capacity>;
  /** Today where the silo that will carry the promise is. */
  readonly today: LocalDate;
  /** Active members who belong to the silo that will carry it. */
  readonly carriersMembers: ReadonlySet<MemberId>;
  /** Another ruling that is being held about the same escalation. */
  readonly alreadyHeld: Ruling | null;
};

/**
 * What a ruling would rewrite, field by field; what stays as it is, is left out. Where the receiving silo becomes the
 * carrier, the CCO's office receives. A moved date ends the one that was asked for, a new line whatever was asked of the old.
 */
export const previewRuling = (terms: RulingTerms, target: RulingTarget): readonly RulingChange[] => {
  const wanted: [RulingField, string | null, string | null][] = [
    ['AGREED_ON', target.agreedOn, terms.agreedOn],
    ['NEXT_STEP', target.nextStep, terms.instruction.trim()],
  ];
  if (terms.agreedOn !== target.agreedOn) wanted.push(['ASKED_ON', target.askedOn, null]);
  if (terms.kind === 'NEW_LINE_OF_ACCOUNTABILITY') {
    wanted.push(
      ['CARRIED_BY', target.carriedBy, terms.carriedBy],
      ['OWNER', target.ownerId, terms.ownerId],
      ['PROMISED_TO', target.promisedTo, terms.carriedBy === target.promisedTo ? null : target.promisedTo],
      ['NAMED_OWNER', target.namedOwnerId, null],
      ['CONTRIBUTES', target.contributingSiloIds.find((id) => id === terms.carriedBy) ?? null, null],
      ['WITHDRAWAL_ASKED', target.withdrawalAskedBy, null],
    );
  }
  return wanted.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ commitmentId: target.commitmentId, field, from, to }));
};

/**
 * Holds a ruling for 10 minutes with its exact preview: nothing is changed and nobody is told. Refuses NOT_ALLOWED, WRONG_STATE
 * when the matter is not before the sponsor or a ruling is held already, INVALID when the terms do not hold together.
 */
export const holdRuling = (input: HoldRuling, now: Instant): Result<{ readonly ruling: Ruling; readonly facts: readonly Fact[] }> => {
  const { escalation, target, terms, today } = input;
  if (!may('escalation.rule', input.capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('escalation.rule').sentence}`);
  if (escalation.state !== 'BEFORE_SPONSOR') return refuse('WRONG_STATE', 'This matter is not before the sponsor. Nothing was changed; look at it again.');
  if (input.alreadyHeld?.state === 'HELD') return refuse('WRONG_STATE', 'A ruling about this matter is being held. Take it back first; nothing was changed.');
  if (!target.isRunning) return refuse('WRONG_STATE', 'This promise was delivered or closed meanwhile, so there is nothing to rule on. Nothing was changed.');
  const instruction = readText(terms.instruction, INSTRUCTION);
  if (!instruction.ok) return instruction;
  if (terms.agreedOn < today) return refuse('INVALID', 'The new date has passed already. Choose today or a later day; nothing was changed.', 'agreedOn');
  const isLater = target.agreedOn !== null && terms.agreedOn > target.agreedOn;
  if (isLater && (terms.reason === null || !SLIP_REASONS.includes(terms.reason)))
    return refuse('INVALID', 'A later date needs its reason. Choose the one that comes nearest; nothing was changed.', 'reason');
  if (terms.kind === 'NEW_LINE_OF_ACCOUNTABILITY') {
    if (terms.carriedBy === target.carriedBy && terms.ownerId === target.ownerId)
      return refuse('INVALID', 'This silo and this owner hold it already. Choose another silo or owner, or course-correct; nothing was changed.', 'ownerId');
    if (!input.carriersMembers.has(terms.ownerId))
      return refuse('INVALID', 'The new owner does not belong to the silo that is to carry it. Choose somebody of that silo; nothing was changed.', 'ownerId');
  }
  const changes = previewRuling({ ...terms, instruction: instruction.value }, target);
  if (changes.length === 0) return refuse('INVALID', 'This ruling would change nothing: the date and the next step are the ones that hold now. Choose another date.', 'agreedOn');
  const ruling: Ruling = {
    id: input.id, escalationId: escalation.id, ruledBy: input.ruledBy, terms: { ...terms, instruction: instruction.value }, changes,
    heldAt: now, executesAt: (now + HELD_MS) as Instant, state: 'HELD', settledAt: null, differs: [],
  };
  const data = { escalationId: escalation.id, kind: terms.kind, fields: changes.map((change) => change.field), executesAt: ruling.executesAt };
  return ok({ ruling, facts: [{ type: 'ruling.held', subject: { kind: 'ruling', id: ruling.id }, data, text: { instruction: instruction.value } }] });
};
