import { ok, readText, refuse, type LocalDate } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { readDue, refused } from './due.ts';
import { against } from './hindrance.ts';
import { SLIP_REASONS, type SlipReason } from './parts.ts';
import { moveAgreedDate } from './slip.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { NOTE, REASON } from './texts.ts';
import { closeAs } from './withdraw.ts';

export type Triage =
  | { readonly kind: 'NEW_DATE'; readonly on: LocalDate; readonly reason: SlipReason; readonly note?: string }
  | { readonly kind: 'WITHDRAW'; readonly reason: string }
  | { readonly kind: 'WATCH' };

/**
 * The CCO settles a row of the arrears: a new agreed date (a slip like any other), withdrawn, or watched from today, when
 * its clock starts. Refuses NOT_ALLOWED, STALE, WRONG_STATE (not in the arrears), INVALID.
 */
export function triage(commitment: Commitment, input: Triage, step: Step): Decided {
  const problem = against(commitment, 'arrears.triage', step);
  if (problem) return refused(problem);
  if (input.kind === 'WATCH') {
    const next = changed(commitment, { arrears: 'TRIAGED', watchedFromOn: step.today });
    return ok({ commitment: next, facts: [factOf(next, 'commitment.watched', { fromOn: step.today, agreedOn: next.agreedOn })] });
  }
  if (input.kind === 'WITHDRAW') {
    const reason = readText(input.reason, REASON);
    return reason.ok ? ok(closeAs('ARREARS', commitment, reason.value, step)) : reason;
  }
  const on = readDue(input.on, step.today);
  if (!on.ok) return on;
  if (!SLIP_REASONS.includes(input.reason)) return refuse('INVALID', 'Nothing was changed: a later date needs its reason. Choose the one that comes nearest.', 'reason');
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  return ok(moveAgreedDate(commitment, { toOn: on.value, reason: input.reason, note: note.value, path: 'ARREARS', askedBy: null }, {}, step));
}
