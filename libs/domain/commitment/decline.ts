import { ok, readText } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { against } from './hindrance.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { REASON } from './texts.ts';

/** The carrying silo says no, with a reason. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID (no reason). */
export function decline(commitment: Commitment, input: { readonly reason: string }, step: Step): Decided {
  const problem = against(commitment, 'commitment.decline', step);
  if (problem) return refused(problem);
  const reason = readText(input.reason, REASON);
  if (!reason.ok) return reason;
  const next = changed(commitment, {
    standing: 'DECLINED',
    waitingOn: null,
    waitingSinceAt: null,
    namedOwnerId: null,
    closing: { path: 'DECLINED', reason: reason.value, byMemberId: step.by, at: step.now, on: step.today },
  });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.declined', { on: step.today }, { reason: reason.value })] });
}
