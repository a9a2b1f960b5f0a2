import { isDate } from '#domain/calendar';
import { ok, refuse, type LocalDate, type MemberId } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { readDue, refused } from './due.ts';
import { against } from './hindrance.ts';
import { nameTo, stillAsImported } from './owner.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';

export type Completion = { readonly ownerId?: MemberId | null; readonly on?: LocalDate | null };

/**
 * Gives an imported row what it lacks. A date becomes its original and agreed date, and is one that is not over unless the
 * promise is delivered already. A named owner still says yes or no: until then it stays "as imported". Refuses
 * NOT_ALLOWED, STALE, WRONG_STATE, INVALID.
 */
export function complete(commitment: Commitment, input: Completion, step: Step): Decided {
  const problem = against(commitment, 'commitment.complete', step);
  if (problem) return refused(problem);

  const lacksDate = commitment.originalOn === null || commitment.agreedOn === null;
  const lacksOwner = commitment.ownerId === null;
  const dated = lacksDate && input.on != null;
  const named = lacksOwner && input.ownerId != null ? nameTo(commitment, input.ownerId, step.by) : commitment;
  if (!dated && named === commitment) {
    return refuse('INVALID', `Nothing was changed: it lacks ${[lacksOwner && 'an owner', lacksDate && 'a date'].filter(Boolean).join(' and ')}. Say which.`, lacksOwner ? 'ownerId' : 'on');
  }
  let on: LocalDate | null = null;
  if (dated) {
    const read = commitment.standing === 'ACCEPTED' ? readDue(input.on!, step.today) : isDate(input.on!) ? ok(input.on) : readDue(input.on!, step.today);
    if (!read.ok) return read;
    on = read.value;
  }
  const draft: Commitment = {
    ...commitment,
    ownerId: named.ownerId,
    namedOwnerId: named.namedOwnerId,
    originalOn: commitment.originalOn ?? on,
    agreedOn: commitment.agreedOn ?? on,
  };
  const next = changed(draft, { asImported: stillAsImported(draft) });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.completed', { on, namedOwnerId: next.namedOwnerId, asImported: next.asImported })] });
}
