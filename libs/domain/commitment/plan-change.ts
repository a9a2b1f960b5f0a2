import { ok, readText, refuse } from '#domain/kernel';
import { CHANGE_KINDS, playbookOf, type ChangeKind, type PlaybookStep } from './change-kind.ts';
import type { Commitment } from './commitment.ts';
import { refused } from './due.ts';
import { against } from './hindrance.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { NOTE } from './texts.ts';

export type ChangePlan = { readonly kind: ChangeKind; /** Takes the playbook of that kind, with its gates. */ readonly playbook: boolean };

/**
 * Says what kind of change it is, and takes a playbook for it. Once accepted a playbook that was taken stays. Refuses
 * NOT_ALLOWED, STALE, WRONG_STATE, INVALID.
 */
export function planChange(commitment: Commitment, input: ChangePlan, step: Step): Decided {
  const problem = against(commitment, 'commitment.plan-change', step);
  if (problem) return refused(problem);
  if (!CHANGE_KINDS.includes(input.kind)) return refuse('INVALID', 'Nothing was changed: say what kind of change it is.', 'kind');
  if (!input.playbook && commitment.playbook.length > 0 && commitment.standing !== 'PROPOSED') {
    return refuse('INVALID', 'Nothing was changed: the playbook is part of what was agreed, so it stays. Change its kind, or pass its steps.', 'playbook');
  }
  const next = changed(commitment, { changeKind: input.kind, playbook: input.playbook ? playbookOf(input.kind, commitment.playbook) : [] });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.change-planned', { kind: input.kind, playbook: input.playbook })] });
}

/** A step of the playbook is done, the earlier ones before it. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID (out of order, passed, no word). */
export function passPlaybookStep(commitment: Commitment, input: { readonly step: PlaybookStep; readonly note: string }, step: Step): Decided {
  const problem = against(commitment, 'commitment.pass-step', step);
  if (problem) return refused(problem);
  const first = commitment.playbook.find(({ passedAt }) => passedAt === null)!;
  if (input.step !== first.step) return refuse('INVALID', 'Nothing was changed: a playbook goes step by step. The first one that is open comes next.', 'step');
  const note = readText(input.note, { ...NOTE, what: 'a line that says what came of it', needed: true });
  if (!note.ok) return note;
  const next = changed(commitment, {
    playbook: commitment.playbook.map((entry) => (entry.step === first.step ? { ...entry, passedAt: step.now, passedBy: step.by, note: note.value } : entry)),
    lastWordAt: step.now,
  });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.step-passed', { step: first.step, gate: first.gate }, { note: note.value })] });
}
