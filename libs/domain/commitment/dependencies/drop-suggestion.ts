import { ok, refuse } from '#domain/kernel';
import { keyOf, type Commitment } from '../commitment.ts';
import { changed, factOf, type Decided } from '../step.ts';

/**
 * A date that was suggested because of another commitment lapses with its cause: that one moved back, was withdrawn or
 * delivered, or is not waited for any more. Nobody acts here but the product. Refuses WRONG_STATE when none was suggested so.
 */
export function dropSuggestion(commitment: Commitment): Decided {
  const { suggested } = commitment;
  if (!suggested?.becauseOf) return refuse('WRONG_STATE', `${keyOf(commitment)} is as it was: no date is suggested because of another commitment.`);
  const next = changed(commitment, { suggested: null });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.suggestion-dropped', { toOn: suggested.on, agreedOn: next.agreedOn, becauseOf: suggested.becauseOf })] });
}
