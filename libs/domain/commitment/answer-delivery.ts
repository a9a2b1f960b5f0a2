import { ok, readText, refuse, type Instant, type LocalDate } from '#domain/kernel';
import { keyOf, type Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { against } from './hindrance.ts';
import type { Delivery } from './parts.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { NOTE, REASON } from './texts.ts';
import { readEffectOn } from './verifier.ts';

const answered = (commitment: Commitment, answer: 'RETURNED' | 'VERIFIED', answerNote: string, step: Step): readonly Delivery[] =>
  commitment.deliveries.map((delivery, index) =>
    index === commitment.deliveries.length - 1 ? { ...delivery, answer, answeredBy: step.by, answeredAt: step.now, answerNote } : delivery);

/**
 * The receiving silo returns a delivery with what is missing; the promise is accepted again, with the date that it had.
 * What a file called delivered long ago goes to the arrears instead of setting off an old clock. Refuses NOT_ALLOWED,
 * STALE, WRONG_STATE, INVALID (no reason).
 */
export function returnDelivery(commitment: Commitment, input: { readonly reason: string }, step: Step): Decided {
  const problem = against(commitment, 'commitment.return', step);
  if (problem) return refused(problem);
  const reason = readText(input.reason, REASON);
  if (!reason.ok) return reason;
  const claimedByFile = commitment.deliveries.at(-1)?.byMemberIds.length === 0;
  const past = commitment.agreedOn !== null && commitment.agreedOn < step.today;
  const next = changed(commitment, {
    standing: 'ACCEPTED',
    deliveries: answered(commitment, 'RETURNED', reason.value, step),
    arrears: claimedByFile && past ? 'WAITING' : commitment.arrears,
  });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.returned', { seq: next.deliveries.length, agreedOn: next.agreedOn }, { reason: reason.value })] });
}

/** Another silo confirms the delivery; from then on its effect on customers is pending, and asked for on the contract's day. Refuses NOT_ALLOWED, STALE, WRONG_STATE. */
export function verify(commitment: Commitment, input: { readonly note?: string; readonly effectOn?: LocalDate | null }, step: Step): Decided {
  const problem = against(commitment, 'commitment.verify', step);
  if (problem) return refused(problem);
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const effectOn = readEffectOn(input.effectOn, null, step.today);
  if (!effectOn.ok) return effectOn;
  const next = changed(commitment, {
    effectOn: effectOn.value ?? commitment.effectOn,
    standing: 'VERIFIED',
    deliveries: answered(commitment, 'VERIFIED', note.value, step),
    effect: 'PENDING',
    namedOwnerId: null,
  });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.verified', { seq: next.deliveries.length, effectOn: next.effectOn }, { note: note.value })] });
}

/** Says whether the effect on customers came about. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID (no reason given). */
export function judgeEffect(commitment: Commitment, input: { readonly proven: boolean; readonly reason: string }, step: Step): Decided {
  const problem = against(commitment, 'commitment.judge-effect', step);
  if (problem) return refused(problem);
  const reason = readText(input.reason, REASON);
  if (!reason.ok) return reason;
  const next = changed(commitment, { effect: input.proven ? 'PROVEN' : 'NONE' });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.effect-judged', { effect: next.effect }, { reason: reason.value })] });
}

/** The day has come on which the contract wants to know what customers felt. Nobody acts here but time. Refuses WRONG_STATE. */
export function askForEffect(commitment: Commitment, { now, today }: { readonly now: Instant; readonly today: LocalDate }): Decided {
  const { standing, effect, effectOn, effectAskedAt } = commitment;
  if (standing !== 'VERIFIED' || effect !== 'PENDING' || effectOn === null || effectOn > today || effectAskedAt !== null) {
    return refuse('WRONG_STATE', `${keyOf(commitment)} is as it was: its effect is not to be asked for now.`);
  }
  const next = changed(commitment, { effectAskedAt: now });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.effect-asked', { effectOn })] });
}
