import { ok, readText, refuse, type MemberId } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { keepHolder } from './held-on-original.ts';
import { against } from './hindrance.ts';
import { nameTo, stillAsImported } from './owner.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { NOTE } from './texts.ts';

/** The named owner says yes or no. After a no, whoever held it still does. Refuses NOT_ALLOWED, STALE, WRONG_STATE. */
export function answerOwnership(commitment: Commitment, input: { readonly yes: boolean; readonly note?: string }, step: Step): Decided {
  const problem = against(commitment, 'commitment.take-ownership', step);
  if (problem) return refused(problem);
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;
  if (!input.yes) {
    const next = changed(commitment, { namedOwnerId: null });
    return ok({ commitment: next, facts: [factOf(next, 'commitment.owner-declined', { namedOwnerId: step.by }, { note: note.value })] });
  }
  return ok(pass(commitment, { ownerId: step.by, namedOwnerId: null }, step));
}

/** Names another owner, who then says yes or no; who names themselves has said yes. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID. */
export function nameOwner(commitment: Commitment, input: { readonly ownerId: MemberId }, step: Step): Decided {
  const problem = against(commitment, 'commitment.name-owner', step);
  if (problem) return refused(problem);
  if (input.ownerId === (commitment.namedOwnerId ?? commitment.ownerId)) {
    return refuse('INVALID', 'Nothing was changed: that is who is named already.', 'ownerId');
  }
  return ok(pass(commitment, nameTo(commitment, input.ownerId, step.by), step));
}

/** Writes who owns it now and who is named, and tells which of the two happened. */
export function pass(commitment: Commitment, to: Pick<Commitment, 'ownerId' | 'namedOwnerId'>, step: Step) {
  const passes = to.ownerId !== commitment.ownerId;
  const draft: Commitment = { ...commitment, ...to };
  const next = changed(commitment, {
    ...to,
    heldOnOriginal: passes ? keepHolder(commitment, step.today) : commitment.heldOnOriginal,
    asImported: stillAsImported(draft),
  });
  const fact = passes
    ? factOf(next, 'commitment.owner-accepted', { formerOwnerId: commitment.ownerId })
    : factOf(next, 'commitment.owner-named', { namedOwnerId: next.namedOwnerId });
  return { commitment: next, facts: [fact] };
}
