import { ok, readText, type FactValue, type Instant, type MemberId, type SiloId } from '#domain/kernel';
import { isOpenHandoff, type Handoff } from './handoff.ts';
import { against } from './hindrance.ts';
import { changed, entered, factOf, type HandoffChange, type HandoffDecided, type HandoffStep } from './step.ts';
import { REASON } from './texts.ts';

/** COMMITMENT_OVER: what it stands in was withdrawn or declined. ONE_SILO: its two ends became one. */
export type VoidCause = 'COMMITMENT_OVER' | 'ONE_SILO';

const asVoid = (handoff: Handoff, by: MemberId | null, now: Instant, why: string, data: Record<string, FactValue>): HandoffChange => {
  const rounds = handoff.rounds.map((round) => (round.answer === 'NONE' ? { ...round, answer: 'VOID' as const, answeredBy: by, answeredAt: now } : round));
  const next = entered(handoff, 'VOID', now, { rounds, asked: null, voidReason: why });
  return { handoff: next, facts: [factOf(next, 'handoff.voided', data, { reason: why })] };
};

/** Lets it go, with the reason. Refuses NOT_ALLOWED, STALE, WRONG_STATE (accepted and not by the receiving silo), INVALID. */
export function letGo(handoff: Handoff, input: { readonly reason: string }, step: HandoffStep): HandoffDecided {
  const problem = against(handoff, 'handoff.void', step);
  if (problem) return { ok: false, problem };
  const reason = readText(input.reason, REASON);
  return reason.ok ? ok(asVoid(handoff, step.by, step.now, reason.value, {})) : reason;
}

/** What becomes of it when there is nothing left to hand off: null when it was over already. */
export const endWith = (handoff: Handoff, why: VoidCause, now: Instant): HandoffChange | null =>
  isOpenHandoff(handoff) ? asVoid(handoff, null, now, '', { why }) : null;

/** A closed silo's hand-offs go to its heir, without a new acceptance; one whose two ends become one is void. Null when it is not touched. */
export function inherit(handoff: Handoff, closed: SiloId, heir: SiloId, now: Instant): HandoffChange | null {
  if (!isOpenHandoff(handoff) || (handoff.fromSilo !== closed && handoff.toSilo !== closed)) return null;
  const ends = { fromSilo: handoff.fromSilo === closed ? heir : handoff.fromSilo, toSilo: handoff.toSilo === closed ? heir : handoff.toSilo };
  if (ends.fromSilo === ends.toSilo) return asVoid(handoff, null, now, '', { why: 'ONE_SILO' });
  const next = changed(handoff, ends);
  return { handoff: next, facts: [factOf(next, 'handoff.inherited', { closedSilo: closed, heirSilo: heir })] };
}
