import type { Actor, EscalationId, Fact, FactValue, Instant, MemberId, Result, SiloId, Subject } from '#domain/kernel';
import { ok, readText, refuse, type TextRule } from '#domain/kernel';

export const ESCALATION_STATES = ['OPEN', 'WITH_CCO', 'BRIEFING', 'BEFORE_SPONSOR', 'RULED', 'MOOT'] as const;
export type EscalationState = (typeof ESCALATION_STATES)[number];
/** The ladder climbed; somebody raised it by hand; a third counter brought no agreement; a hand-off came back twice. */
export type EscalationCause = 'LADDER' | 'RAISED' | 'THIRD_COUNTER' | 'RETURNED_TWICE';

/** What a matter may be about. */
export type MatterKind = 'commitment' | 'handoff';

/** A matter raised above the silos. `siloIds` are its parties: who carries the promise, and to whom it was made. */
export type Escalation = {
  readonly id: EscalationId;
  readonly subject: Subject & { readonly kind: MatterKind };
  readonly siloIds: readonly SiloId[];
  readonly cause: EscalationCause;
  readonly raisedBy: MemberId | null;
  readonly raisedAt: Instant;
  /** Why, in the words of whoever raised it; empty when the ladder did. */
  readonly reason: string;
  readonly state: EscalationState;
  readonly since: Instant;
};

type Moved = Result<{ readonly escalation: Escalation; readonly facts: readonly Fact[] }>;

/** Whether the matter is still to be settled. */
export const isOpen = (escalation: Pick<Escalation, 'state'>): boolean => escalation.state !== 'RULED' && escalation.state !== 'MOOT';

const factOf = (type: string, escalation: Escalation, data: Record<string, FactValue> = {}, text?: Record<string, string>): Fact => ({
  type,
  subject: { kind: 'escalation', id: escalation.id },
  data: { subjectKind: escalation.subject.kind, subjectId: escalation.subject.id, siloIds: escalation.siloIds, ...data },
  ...(text ? { text } : {}),
});

const REASON: TextRule = { field: 'reason', what: 'a line that says why it must be settled above the silos', most: 2_000 };

export type Raise = {
  readonly id: EscalationId;
  readonly subject: Escalation['subject'];
  readonly siloIds: readonly SiloId[];
  readonly cause: EscalationCause;
  /** Null when the ladder did it. */
  readonly by: Actor | null;
  readonly reason?: string;
  /** What is already open about the same subject: a matter is raised once. */
  readonly alreadyOpen: Escalation | null;
};

/** Raises a matter. Refuses WRONG_STATE when it is raised already, INVALID when a person gives no reason. */
export const raise = (input: Raise, now: Instant): Moved => {
  if (input.alreadyOpen && isOpen(input.alreadyOpen)) return refuse('WRONG_STATE', 'This matter is escalated already. Nothing was changed; add what is new to that escalation.');
  const read = readText(input.reason, { ...REASON, needed: input.by !== null });
  if (!read.ok) return read;
  const reason = read.value;
  const { id, subject, cause } = input;
  const siloIds = [...new Set(input.siloIds)];
  const escalation: Escalation = { id, subject, siloIds, cause, raisedBy: input.by?.memberId ?? null, raisedAt: now, reason, state: 'OPEN', since: now };
  return ok({ escalation, facts: [factOf('escalation.raised', escalation, { cause, raisedBy: escalation.raisedBy }, reason ? { reason } : undefined)] });
};

const SETTLED: Record<'RULED' | 'MOOT', string> = { RULED: 'was settled by a ruling', MOOT: 'settled itself' };

const move = (escalation: Escalation, from: readonly EscalationState[], to: EscalationState, type: string, now: Instant, data: Record<string, FactValue> = {}): Moved => {
  if (escalation.state === 'RULED' || escalation.state === 'MOOT')
    return refuse('WRONG_STATE', `This matter ${SETTLED[escalation.state]}. Nothing was changed; raise it anew if it comes back.`);
  if (!from.includes(escalation.state)) return refuse('WRONG_STATE', `This matter has moved on since you looked. Nothing was changed; look at it again.`);
  const moved = { ...escalation, state: to, since: now };
  return ok({ escalation: moved, facts: [factOf(type, moved, data)] });
};

export const toCco = (escalation: Escalation, now: Instant): Moved => move(escalation, ['OPEN'], 'WITH_CCO', 'escalation.went-to-cco', now);

/** `by` is the CCO who sent it early, or null when the ladder did. */
export const toSponsor = (escalation: Escalation, by: Actor | null, now: Instant): Moved =>
  move(escalation, ['OPEN', 'WITH_CCO', 'BRIEFING'], 'BEFORE_SPONSOR', 'escalation.went-before-sponsor', now, { sentBy: by?.memberId ?? null });

export type MootCause = 'AGREED' | 'ANSWERED' | 'DELIVERED' | 'NEW_DATE' | 'WITHDRAWN' | 'CLOSED';

/** The subject was resolved, so there is nothing left to settle. */
export const moot = (escalation: Escalation, why: MootCause, now: Instant): Moved =>
  move(escalation, ['OPEN', 'WITH_CCO', 'BRIEFING', 'BEFORE_SPONSOR'], 'MOOT', 'escalation.mooted', now, { why });

export const ruled = (escalation: Escalation, rulingId: string, now: Instant): Moved =>
  move(escalation, ['BEFORE_SPONSOR'], 'RULED', 'escalation.ruled', now, { rulingId });
