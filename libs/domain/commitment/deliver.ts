import { ok, readText, type MemberId } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { against } from './hindrance.ts';
import { closedGate } from './gates.ts';
import type { Delivery, Proof } from './parts.ts';
import { readProofs } from './proof.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { EVIDENCE } from './texts.ts';
import { checkVerifier } from './verifier.ts';

export type DeliveryClaim = { readonly evidence: string; /** Who else delivered it: they cannot verify it either. */ readonly withMemberIds?: readonly MemberId[]; readonly proofs?: readonly Proof[]; /** Who should look at it. */ readonly verifierId?: MemberId | null };

/**
 * Says that it is done, with evidence; the receiving silo answers. Its clock ends. Refuses NOT_ALLOWED, STALE,
 * WRONG_STATE, INVALID (nothing shows it, a gate of its playbook is not passed).
 */
export function deliver(commitment: Commitment, input: DeliveryClaim, step: Step): Decided {
  const problem = against(commitment, 'commitment.deliver', step);
  if (problem) return refused(problem);
  const evidence = readText(input.evidence, { ...EVIDENCE, needed: (input.proofs ?? []).length === 0 });
  if (!evidence.ok) return evidence;
  const proofs = readProofs(input.proofs ?? []);
  if (!proofs.ok) return proofs;
  const byMemberIds = [...new Set([step.by, ...(input.withMemberIds ?? [])])];
  const verifier = checkVerifier(input.verifierId, [...byMemberIds, commitment.ownerId]);
  if (verifier) return refused(verifier);
  const gate = closedGate(commitment);
  if (gate) return refused(gate);
  const delivery: Delivery = {
    seq: commitment.deliveries.length + 1,
    at: step.now,
    byMemberIds,
    evidence: evidence.value,
    proofs: proofs.value,
    answer: 'NONE',
    answeredBy: null,
    answeredAt: null,
    answerNote: '',
  };
  const next = changed(commitment, {
    standing: 'DELIVERED',
    deliveries: [...commitment.deliveries, delivery],
    verifierId: input.verifierId ?? commitment.verifierId,
    asked: null,
    suggested: null,
    withdrawalAsked: null,
    lastWordAt: step.now,
  });
  const data = { seq: delivery.seq, byMemberIds, proofs: delivery.proofs.length, agreedOn: next.agreedOn, originalOn: next.originalOn };
  return ok({ commitment: next, facts: [factOf(next, 'commitment.delivered', data, { evidence: evidence.value })] });
}
