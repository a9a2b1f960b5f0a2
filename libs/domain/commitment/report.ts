import { ok, readText, refuse, type Result } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { against } from './hindrance.ts';
import { ASK_KINDS, type Ask, type Report } from './parts.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { ASK, EVIDENCE } from './texts.ts';

export type ReportInput = {
  readonly state: Report['state'];
  /** 0 to 100: how sure that the agreed date is met. */
  readonly confidence?: number | null;
  readonly evidence?: string;
  readonly ask?: Ask | null;
};

const read = (input: ReportInput, step: Step): Result<Report> => {
  const atRisk = input.state === 'AT_RISK';
  const said = { at: step.now, byMemberId: step.by };
  const confidence = input.confidence ?? null;
  if (confidence !== null && !(Number.isInteger(confidence) && confidence >= 0 && confidence <= 100)) {
    return refuse('INVALID', 'Nothing was changed: confidence is a whole number from 0 to 100.', 'confidence');
  }
  const evidence = readText(input.evidence, { ...EVIDENCE, needed: atRisk });
  if (!evidence.ok) return evidence;
  if (!atRisk) return ok({ state: 'ON_TRACK', confidence, evidence: evidence.value, ask: null, ...said });
  if (confidence === null) {
    return refuse('INVALID', 'Nothing was changed: a risk comes with a confidence. Say how sure you are of the agreed date, from 0 to 100.', 'confidence');
  }
  const text = readText(input.ask?.text, ASK);
  if (!text.ok) return text;
  if (!input.ask || !ASK_KINDS.includes(input.ask.kind)) {
    return refuse('INVALID', 'Nothing was changed: say what you ask for: a decision, people, data or money.', 'ask');
  }
  return ok({ state: 'AT_RISK', confidence, evidence: evidence.value, ask: { kind: input.ask.kind, text: text.value }, ...said });
};

/**
 * The carrying side's word: on track, or at risk with confidence, evidence and an ask. Refuses NOT_ALLOWED, STALE,
 * WRONG_STATE, INVALID (a risk that lacks one of the three).
 */
export function report(commitment: Commitment, input: ReportInput, step: Step): Decided {
  const problem = against(commitment, 'commitment.report', step);
  if (problem) return refused(problem);
  const said = read(input, step);
  if (!said.ok) return said;
  const next = changed(commitment, { report: said.value, lastWordAt: step.now });
  const { state, confidence, evidence, ask } = said.value;
  const data = { state, formerState: commitment.report?.state ?? null, confidence, askKind: ask?.kind ?? null };
  return ok({ commitment: next, facts: [factOf(next, 'commitment.reported', data, { evidence, ask: ask?.text ?? '' })] });
}
