import { ok, readText, refuse, type LocalDate } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { readDue, refused } from './due.ts';
import { against } from './hindrance.ts';
import { SLIP_REASONS, type SlipReason } from './parts.ts';
import { moveAgreedDate } from './slip.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { NOTE } from './texts.ts';

/** A later date takes a reason; an earlier one needs none. */
export type Rescheduling = { readonly on: LocalDate; readonly reason?: SlipReason | null; readonly note?: string };

/**
 * Asks for another date. A later one waits for the receiving silo while the agreed date goes on to hold; an earlier one
 * is agreed at once. Asking again replaces what was asked, and answers a date that was suggested. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID.
 */
export function reschedule(commitment: Commitment, input: Rescheduling, step: Step): Decided {
  const problem = against(commitment, 'commitment.reschedule', step);
  if (problem) return refused(problem);
  const on = readDue(input.on, step.today);
  if (!on.ok) return on;
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const agreedOn = commitment.agreedOn!;
  if (on.value === agreedOn) return refuse('INVALID', 'Nothing was changed: that is the agreed date.', 'on');
  if (on.value < agreedOn) {
    const move = { toOn: on.value, reason: input.reason ?? 'ESTIMATE', note: note.value, path: 'AGREED', askedBy: step.by } as const;
    return ok(moveAgreedDate(commitment, move, { lastWordAt: step.now }, step));
  }
  if (input.reason == null || !SLIP_REASONS.includes(input.reason)) {
    return refuse('INVALID', 'Nothing was changed: a later date needs its reason. Choose the one that comes nearest.', 'reason');
  }
  const asked = { on: on.value, reason: input.reason, note: note.value, byMemberId: step.by, at: step.now };
  const next = changed(commitment, { asked, suggested: null, lastWordAt: step.now });
  const data = { fromOn: agreedOn, toOn: on.value, reason: input.reason, replacedOn: commitment.asked?.on ?? null };
  return ok({ commitment: next, facts: [factOf(next, 'commitment.date-asked', data, { note: note.value })] });
}
