import { ok, readText, refuse, type CommitmentId, type LocalDate } from '#domain/kernel';
import { keyOf, type Commitment } from './commitment.ts';
import { readDue, refused } from './due.ts';
import { against } from './hindrance.ts';
import { SLIP_REASONS, type SlipReason } from './parts.ts';
import { reschedule } from './reschedule.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { NOTE } from './texts.ts';

export type Suggestion = { readonly on: LocalDate; readonly reason: SlipReason; readonly note?: string; readonly becauseOf?: CommitmentId | null };

/**
 * Puts another date to the carrying side; the agreed date goes on to hold, and nothing counts as asked. Suggesting again
 * replaces what was suggested. `step.capacities` know the cause (`capacitiesOn` with it). Refuses NOT_ALLOWED, STALE,
 * WRONG_STATE, INVALID (a date that is over or holds already, no reason, because of itself).
 */
export function suggestDate(commitment: Commitment, input: Suggestion, step: Step): Decided {
  const problem = against(commitment, 'commitment.suggest-date', step);
  if (problem) return refused(problem);
  const on = readDue(input.on, step.today);
  if (!on.ok) return on;
  if (on.value === commitment.agreedOn) return refuse('INVALID', 'Nothing was changed: that is the agreed date.', 'on');
  if (!SLIP_REASONS.includes(input.reason)) return refuse('INVALID', 'Nothing was changed: say why it should move. Choose the reason that comes nearest.', 'reason');
  if (input.becauseOf === commitment.id) return refuse('INVALID', `Nothing was changed: ${keyOf(commitment)} cannot move because of itself.`, 'becauseOf');
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const becauseOf = input.becauseOf ?? null;
  const suggested = { on: on.value, reason: input.reason, note: note.value, byMemberId: step.by, at: step.now, becauseOf };
  const next = changed(commitment, { suggested });
  const data = { fromOn: commitment.agreedOn, toOn: on.value, reason: input.reason, becauseOf, replacedOn: commitment.suggested?.on ?? null };
  return ok({ commitment: next, facts: [factOf(next, 'commitment.date-suggested', data, { note: note.value })] });
}

/** Yes may bring a note of its own; no needs a word. */
export type SuggestionAnswer = { readonly yes: boolean; readonly note?: string };

/**
 * The carrying side answers a suggested date. Yes goes the usual way, `reschedule`: a later date becomes the asked date
 * that waits for the receiving silo, an earlier one holds at once. No changes nothing, and is a word. Refuses NOT_ALLOWED,
 * STALE, WRONG_STATE, INVALID (no without a word; a yes to a date that is over by now).
 */
export function answerSuggestedDate(commitment: Commitment, input: SuggestionAnswer, step: Step): Decided {
  const problem = against(commitment, 'commitment.answer-suggested-date', step);
  if (problem) return refused(problem);
  const { on, reason, note: why, byMemberId, becauseOf } = commitment.suggested!;
  const data = { toOn: on, agreedOn: commitment.agreedOn, suggestedBy: byMemberId, becauseOf };
  const note = readText(input.note, { ...NOTE, what: 'a word why not', needed: !input.yes });
  if (!note.ok) return note;
  if (!input.yes) {
    const next = changed(commitment, { suggested: null, lastWordAt: step.now });
    return ok({ commitment: next, facts: [factOf(next, 'commitment.suggestion-refused', data, { note: note.value })] });
  }
  const moved = reschedule(commitment, { on, reason, note: note.value || why }, step);
  if (!moved.ok) return moved;
  const next = moved.value.commitment;
  return ok({ commitment: next, facts: [factOf(next, 'commitment.suggestion-taken', data), ...moved.value.facts] });
}
