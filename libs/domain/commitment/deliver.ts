import { ok, readText, type MemberId } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { against } from './hindrance.ts';
import type { Delivery } from './parts.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { EVIDENCE } from './texts.ts';

export type DeliveryClaim = { readonly evidence: string; /** Who else delivered it: they cannot verify it either. */ readonly withMemberIds?: readonly MemberId[] };

/** Says that it is done, with evidence; the receiving silo answers. Its clock ends. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID. */
export function deliver(commitment: Commitment, input: DeliveryClaim, step: Step): Decided {
  const problem = against(commitment, 'commitment.deliver', step);
  if (problem) return refused(problem);
  const evidence = readText(input.evidence, { ...EVIDENCE, needed: true });
  if (!evidence.ok) return evidence;
  const delivery: Delivery = {
    seq: commitment.deliveries.length + 1,
    at: step.now,
    byMemberIds: [...new Set([step.by, ...(input.withMemberIds ?? [])])],
    evidence: evidence.value,
    answer: 'NONE',
    answeredBy: null,
    answeredAt: null,
    answerNote: '',
  };
  const next = changed(commitment, {
    standing: 'DELIVERED',
    deliveries: [...commitment.deliveries, delivery],
    asked: null,
    suggested: null,
    withdrawalAsked: null,
    lastWordAt: step.now,
  });
  const data = { seq: delivery.seq, byMemberIds: delivery.byMemberIds, agreedOn: next.agreedOn, originalOn: next.originalOn };
  return ok({ commitment: next, facts: [factOf(next, 'commitment.delivered', data, { evidence: evidence.value })] });
}
