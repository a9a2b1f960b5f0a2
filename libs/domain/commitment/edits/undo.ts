import { ok, refuse, type Fact, type Instant, type MemberId, type Refused } from '#domain/kernel';
import { keyOf, type Commitment } from '../commitment.ts';
import { changed, factOf, type Decided, type Step } from '../step.ts';
import { saidOf, TERMS } from './terms.ts';
import type { UndoableChange } from './undoable.ts';

/** For so long a change can be taken back. */
export const UNDO_MS = 24 * 3_600_000;

/** `told`: whether anybody was sent anything about it since. `insteadOf`: whose change it is, where whoever undoes stands in for them. */
export type Undoing = { readonly told: boolean; readonly insteadOf?: MemberId };

/** As whom one acts: oneself, and whom one stands in for. `told`: whether the date that it moved was sent out since. */
type TakingBack = { readonly as: readonly MemberId[]; readonly told: boolean; readonly now: Instant };

/**
 * Why a change stays as it is; null where it can be taken back. NOT_ALLOWED (somebody else's), STALE (changed since),
 * WRONG_STATE (a day is over; the move is known).
 */
export function whyItStays(commitment: Pick<Commitment, 'number' | 'version'>, change: Pick<UndoableChange, 'byMemberId' | 'version' | 'at'>, { as, told, now }: TakingBack): Refused | null {
  const key = keyOf(commitment);
  if (!as.includes(change.byMemberId)) return refuse('NOT_ALLOWED', `${key} is as it was: a change is taken back by whoever made it, or who stands in for them.`);
  if (change.version !== commitment.version) {
    return refuse('STALE', `${key} was changed again since, so nothing was taken back. Look at it as it is now, and change it once more if need be.`);
  }
  if (now - change.at > UNDO_MS) return refuse('WRONG_STATE', `${key} is as it was: a change can be taken back for a day. Change it once more instead.`);
  if (told) return refuse('WRONG_STATE', `${key} is as it was: the new date was sent out already. Moving back is a second move; ask for it like any other date.`);
  return null;
}

/**
 * Takes one's own change back, as long as it is the last one: what was before holds again, and the opposite fact stands
 * in the record. A date move goes only until somebody was told of it; its slip is kept, marked undone and not counted.
 * Refuses as `whyItStays` says.
 */
export function undo(commitment: Commitment, change: UndoableChange, { told, insteadOf }: Undoing, step: Step): Decided {
  const { agreedOn } = change.before;
  const stays = whyItStays(commitment, change, { as: [insteadOf ?? step.by], told: told && agreedOn !== undefined, now: step.now });
  if (stays) return stays;
  // A comment since then is a later word of the carrying side: that one stays.
  const wordSince = commitment.lastWordAt !== change.at ? { lastWordAt: commitment.lastWordAt } : {};
  const slips = change.slipSeq === null ? commitment.slips : commitment.slips.map((slip) => (slip.seq === change.slipSeq ? { ...slip, undoneAt: step.now } : slip));
  const next = changed(commitment, { ...change.before, ...wordSince, slips });
  const { data, text } = saidOf(TERMS.filter((term) => term in change.before), commitment, next);
  const moved: Fact['data'] = agreedOn === undefined ? {} : { fromOn: commitment.agreedOn, toOn: agreedOn, slipSeq: change.slipSeq };
  return ok({ commitment: next, facts: [factOf(next, 'commitment.undone', { changeId: change.id, undid: change.what, ...moved, ...data }, text)] });
}
