import { ok, readText } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { against } from './hindrance.ts';
import type { ClosingPath } from './parts.ts';
import { changed, factOf, type Change, type Decided, type Step } from './step.ts';
import { REASON } from './texts.ts';
import { sideToSayYes, wayToWithdraw } from './way-to-withdraw.ts';

/** `together`: before the original date, ask the receiving silo to agree instead of withdrawing alone; agreed, it does not count against anybody. */
export type Withdrawal = { readonly reason: string; readonly together?: boolean };

/**
 * Withdraws, or says one side's yes to it: the second side's yes withdraws. Which of them it is, `wayToWithdraw` says.
 * Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID (no reason).
 */
export function withdraw(commitment: Commitment, input: Withdrawal, step: Step): Decided {
  const problem = against(commitment, 'commitment.withdraw', step);
  if (problem) return refused(problem);
  const reason = readText(input.reason, REASON);
  if (!reason.ok) return reason;

  const way = wayToWithdraw(commitment, step)!;
  if (way === 'TAKE_BACK') return ok(closeAs('TAKEN_BACK', commitment, reason.value, step));
  const side = way === 'ALONE' ? (input.together ? sideToSayYes(commitment, step) : null) : way;
  if (side === null) return ok(closeAs('BEFORE_DATE', commitment, reason.value, step));
  if (commitment.withdrawalAsked !== null && commitment.withdrawalAsked.side !== side) {
    return ok(closeAs('TOGETHER', commitment, reason.value, step));
  }
  const next = changed(commitment, { withdrawalAsked: { side, byMemberId: step.by, at: step.now, reason: reason.value } });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.withdrawal-asked', { side }, { reason: reason.value })] });
}

/** Ends a promise as withdrawn, by whichever path allowed it. */
export function closeAs(path: ClosingPath, commitment: Commitment, reason: string, step: Step): Change {
  const next = changed(commitment, {
    standing: 'WITHDRAWN',
    waitingOn: null,
    waitingSinceAt: null,
    namedOwnerId: null,
    asked: null,
    suggested: null,
    withdrawalAsked: null,
    arrears: commitment.arrears === 'WAITING' ? 'TRIAGED' : commitment.arrears,
    closing: { path, reason, byMemberId: step.by, at: step.now, on: step.today },
  });
  return { commitment: next, facts: [factOf(next, 'commitment.withdrawn', { path, on: step.today, originalOn: next.originalOn }, { reason })] };
}
