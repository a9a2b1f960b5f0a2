import { ok, readText, type Fact, type Result } from '#domain/kernel';
import { returnsOf, type Handoff } from './handoff.ts';
import { against } from './hindrance.ts';
import { factOf, type HandoffStep } from './step.ts';
import { REASON } from './texts.ts';

/** Says why a hand-off that came back twice goes above the two silos. It stays as it is. Refuses NOT_ALLOWED, WRONG_STATE, INVALID (no reason). */
export function escalateHandoff(handoff: Handoff, input: { readonly reason: string }, step: HandoffStep): Result<{ readonly reason: string; readonly facts: readonly Fact[] }> {
  const problem = against(handoff, 'handoff.escalate', step);
  if (problem) return { ok: false, problem };
  const reason = readText(input.reason, REASON);
  if (!reason.ok) return reason;
  return ok({ reason: reason.value, facts: [factOf(handoff, 'handoff.escalated', { returns: returnsOf(handoff) }, { reason: reason.value })] });
}
