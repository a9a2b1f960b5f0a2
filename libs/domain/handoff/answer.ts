import { readDue } from '#domain/commitment';
import { shortDate } from '#domain/calendar';
import { ok, readText, refuse, type LocalDate } from '#domain/kernel';
import { returnsOf, type Handoff } from './handoff.ts';
import { against } from './hindrance.ts';
import { answered, entered, factOf, type HandoffDecided, type HandoffStep } from './step.ts';
import { NOTE, REASON } from './texts.ts';

/** The receiving silo takes the offer: from now on its due date runs against the giving one. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID (the date is over). */
export function accept(handoff: Handoff, input: { readonly note?: string }, step: HandoffStep): HandoffDecided {
  const problem = against(handoff, 'handoff.accept', step);
  if (problem) return { ok: false, problem };
  if (handoff.dueOn < step.today) {
    return refuse('INVALID', `Nothing was changed: ${shortDate(handoff.dueOn)} is over. Return it with the date that you wish for.`, 'dueOn');
  }
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const next = entered(handoff, 'ACCEPTED', step.now, { rounds: answered(handoff, { answer: 'ACCEPTED', answerNote: note.value }, step) });
  return ok({ handoff: next, facts: [factOf(next, 'handoff.accepted', {}, { note: note.value })] });
}

export type Return = { readonly reason: string; readonly wishedOn?: LocalDate | null };

/** Gives an offer or a delivery back with what is missing; it can be offered again. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID. */
export function giveBack(handoff: Handoff, input: Return, step: HandoffStep): HandoffDecided {
  const problem = against(handoff, 'handoff.return', step);
  if (problem) return { ok: false, problem };
  const reason = readText(input.reason, REASON);
  if (!reason.ok) return reason;
  const wished = input.wishedOn == null ? ok(null) : readDue(input.wishedOn, step.today, 'wishedOn');
  if (!wished.ok) return wished;
  const claim = handoff.rounds.at(-1)!.claim;
  const answer = { answer: 'RETURNED', answerNote: reason.value, wishedOn: wished.value } as const;
  const next = entered(handoff, 'RETURNED', step.now, { rounds: answered(handoff, answer, step), asked: null });
  const data = { claim, wishedOn: wished.value, returns: returnsOf(next) };
  return ok({ handoff: next, facts: [factOf(next, 'handoff.returned', data, { reason: reason.value })] });
}

/** The receiving silo has what it needs. Refuses NOT_ALLOWED (also whoever delivered it), STALE, WRONG_STATE. */
export function sayDone(handoff: Handoff, input: { readonly note?: string }, step: HandoffStep): HandoffDecided {
  const problem = against(handoff, 'handoff.done', step);
  if (problem) return { ok: false, problem };
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const next = entered(handoff, 'DONE', step.now, { rounds: answered(handoff, { answer: 'DONE', answerNote: note.value }, step) });
  return ok({ handoff: next, facts: [factOf(next, 'handoff.done', {}, { note: note.value })] });
}
