import { daysBetween } from '#domain/calendar';
import { readDue, SLIP_REASONS, type SlipReason } from '#domain/commitment';
import { ok, readText, refuse, type LocalDate, type MemberId } from '#domain/kernel';
import type { Handoff } from './handoff.ts';
import { against } from './hindrance.ts';
import type { DueSlip } from './parts.ts';
import { changed, factOf, type HandoffChange, type HandoffDecided, type HandoffStep } from './step.ts';
import { NOTE } from './texts.ts';

/** A later date takes a reason; an earlier one needs none. */
export type MoveDue = { readonly on: LocalDate; readonly reason?: SlipReason | null; readonly note?: string };
type Move = { readonly toOn: LocalDate; readonly reason: SlipReason; readonly note: string; readonly askedBy: MemberId };

/**
 * Asks for another due date of an accepted hand-off. A later one waits for the receiving silo while the date goes on to
 * hold; an earlier one holds at once. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID.
 */
export function moveDue(handoff: Handoff, input: MoveDue, step: HandoffStep): HandoffDecided {
  const problem = against(handoff, 'handoff.move-due', step);
  if (problem) return { ok: false, problem };
  const on = readDue(input.on, step.today);
  if (!on.ok) return on;
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  if (on.value === handoff.dueOn) return refuse('INVALID', 'Nothing was changed: that is the date already.', 'on');
  if (on.value < handoff.dueOn) return ok(moved(handoff, { toOn: on.value, reason: 'ESTIMATE', note: note.value, askedBy: step.by }, step));
  if (input.reason == null || !SLIP_REASONS.includes(input.reason)) {
    return refuse('INVALID', 'Nothing was changed: a later date needs its reason. Choose the one that comes nearest.', 'reason');
  }
  const next = changed(handoff, { asked: { on: on.value, reason: input.reason, note: note.value, byMemberId: step.by, at: step.now } });
  return ok({ handoff: next, facts: [factOf(next, 'handoff.due-asked', { fromOn: handoff.dueOn, toOn: on.value, reason: input.reason }, { note: note.value })] });
}

/** The receiving silo agrees to the asked date, and the slip is kept; or refuses it, and the date holds. Refuses NOT_ALLOWED, STALE, WRONG_STATE. */
export function answerDue(handoff: Handoff, input: { readonly yes: boolean; readonly note?: string }, step: HandoffStep): HandoffDecided {
  const problem = against(handoff, 'handoff.agree-due', step);
  if (problem) return { ok: false, problem };
  const { on, reason, note, byMemberId } = handoff.asked!;
  if (input.yes) return ok(moved(handoff, { toOn: on, reason, note, askedBy: byMemberId }, step));
  const said = readText(input.note, NOTE);
  if (!said.ok) return said;
  const next = changed(handoff, { asked: null });
  return ok({ handoff: next, facts: [factOf(next, 'handoff.due-refused', { toOn: on }, { note: said.value })] });
}

/** The one way in which the due date of an accepted hand-off moves: later is a slip with its reason, earlier is none. */
function moved(handoff: Handoff, { toOn, reason, note, askedBy }: Move, step: HandoffStep): HandoffChange {
  const fromOn = handoff.dueOn;
  const days = daysBetween(fromOn, toOn);
  const slip: DueSlip = { seq: handoff.slips.length + 1, fromOn, toOn, days, reason, note, askedBy, agreedBy: step.by, at: step.now };
  const next = changed(handoff, { dueOn: toOn, asked: null, slips: days > 0 ? [...handoff.slips, slip] : handoff.slips });
  return { handoff: next, facts: [factOf(next, 'handoff.due-moved', { fromOn, toOn, days, ...(days > 0 ? { reason, askedBy } : {}) }, { note })] };
}
