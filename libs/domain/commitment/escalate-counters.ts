import { ok, readText, type Instant, type LocalDate, type MemberId, type TextRule } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { against } from './hindrance.ts';
import type { Side } from './parts.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';

/** What a side last put on the table. */
export type SidesTerms = { readonly side: Side; readonly byMemberId: MemberId | null; readonly at: Instant; readonly on: LocalDate | null; readonly note: string };

/** Both sides' last words on the terms, the carrying one first; the receiving side began with the proposal. */
export function lastTerms({ rounds, proposedBy, proposedAt, proposedOn }: Pick<Commitment, 'rounds' | 'proposedBy' | 'proposedAt' | 'proposedOn'>): readonly SidesTerms[] {
  const last = (side: Side): SidesTerms | null => rounds.findLast((round) => round.side === side) ?? null;
  const first = { side: 'RECEIVER', byMemberId: proposedBy, at: proposedAt, on: rounds[0]?.fromOn ?? proposedOn, note: '' } as const;
  return [last('CARRIER'), last('RECEIVER') ?? first].filter((terms) => terms !== null);
}

const WHY: TextRule = { field: 'reason', what: 'a line that says what keeps the two silos from agreeing', most: 2_000, needed: true };

/**
 * Raises a third counter above the two silos, with both sides' last words. Both can still agree, which settles it. Refuses
 * NOT_ALLOWED, STALE, WRONG_STATE (fewer counters, raised already), INVALID (no reason).
 */
export function escalateCounters(commitment: Commitment, input: { readonly reason: string }, step: Step): Decided {
  const problem = against(commitment, 'commitment.escalate', step);
  if (problem) return refused(problem);
  const reason = readText(input.reason, WHY);
  if (!reason.ok) return reason;
  const next = changed(commitment, {});
  const [carrier, receiver] = lastTerms(commitment);
  const data = { counters: next.rounds.length, carrierOn: carrier?.on ?? null, receiverOn: receiver?.on ?? null };
  return ok({ commitment: next, facts: [factOf(next, 'commitment.escalated', data, { reason: reason.value })] });
}
