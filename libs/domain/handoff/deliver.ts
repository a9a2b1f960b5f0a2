import { counted } from '#domain/calendar';
import { ok, readText, refuse } from '#domain/kernel';
import type { Handoff } from './handoff.ts';
import { against } from './hindrance.ts';
import type { Round } from './parts.ts';
import { entered, factOf, type HandoffDecided, type HandoffStep } from './step.ts';
import { EVIDENCE } from './texts.ts';

/** `met` are the places, from 0, of the lines of "ready" that hold. */
export type HandoffDelivery = { readonly evidence: string; readonly met: readonly number[] };

/** Hands it over, with evidence and every line of "ready" ticked; its clock ends. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID. */
export function deliver(handoff: Handoff, input: HandoffDelivery, step: HandoffStep): HandoffDecided {
  const problem = against(handoff, 'handoff.deliver', step);
  if (problem) return { ok: false, problem };
  const open = handoff.ready.filter((_line, index) => !input.met.includes(index));
  if (open.length > 0) {
    const more = open.length === 1 ? '' : ` and ${counted(open.length - 1, 'more line')}`;
    return refuse('INVALID', `Nothing was changed: it is not ready, since “${open[0]}”${more} is not ticked. Tick it once it holds, or ask for a later date.`, 'met');
  }
  const evidence = readText(input.evidence, EVIDENCE);
  if (!evidence.ok) return evidence;
  const round: Round = {
    seq: handoff.rounds.length + 1, claim: 'DELIVERY', byMemberId: step.by, at: step.now, dueOn: handoff.dueOn, words: evidence.value,
    answer: 'NONE', answeredBy: null, answeredAt: null, answerNote: '', wishedOn: null,
  };
  const next = entered(handoff, 'DELIVERED', step.now, { rounds: [...handoff.rounds, round], asked: null });
  return ok({ handoff: next, facts: [factOf(next, 'handoff.delivered', { round: round.seq }, { evidence: evidence.value })] });
}
