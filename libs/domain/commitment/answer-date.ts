import { ok, readText, refuse, type Instant } from '#domain/kernel';
import { keyOf, type Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { against } from './hindrance.ts';
import { moveAgreedDate } from './slip.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { NOTE } from './texts.ts';

/** Working days of the receiving side within which an asked date is answered; after them, silence is a no. */
export const DAYS_TO_ANSWER_A_DATE = 2;

/** The receiving silo agrees to the asked date: it holds from now on, and the slip is kept. Refuses NOT_ALLOWED, STALE, WRONG_STATE. */
export function agreeDate(commitment: Commitment, step: Step): Decided {
  const problem = against(commitment, 'commitment.agree-date', step);
  if (problem) return refused(problem);
  const { on, reason, note, byMemberId } = commitment.asked!;
  return ok(moveAgreedDate(commitment, { toOn: on, reason, note, path: 'AGREED', askedBy: byMemberId }, {}, step));
}

/** The receiving silo keeps to the agreed date. Refuses NOT_ALLOWED, STALE, WRONG_STATE. */
export function refuseDate(commitment: Commitment, input: { readonly note?: string }, step: Step): Decided {
  const problem = against(commitment, 'commitment.agree-date', step);
  if (problem) return refused(problem);
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  const next = changed(commitment, { asked: null });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.date-refused', { toOn: commitment.asked!.on, agreedOn: next.agreedOn }, { note: note.value })] });
}

/**
 * Nobody answered: an asked date ends as a no once `answerBy` has come, the end of the second working day of the receiving
 * side after it was asked. Nobody acts here but time. Refuses WRONG_STATE when nothing is asked or there is time left.
 */
export function lapseAskedDate(commitment: Commitment, { now, answerBy }: { readonly now: Instant; readonly answerBy: Instant }): Decided {
  if (commitment.asked === null || now < answerBy) {
    return refuse('WRONG_STATE', `${keyOf(commitment)} is as it was: no asked date has run out of time.`);
  }
  const next = changed(commitment, { asked: null });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.date-lapsed', { toOn: commitment.asked.on, agreedOn: next.agreedOn })] });
}
