import type { LocalDate, MemberId, OutcomeId, TextRule } from '#domain/kernel';
import { ok, readText, refuse } from '#domain/kernel';
import type { Outcome } from './outcome.ts';
import { against, sittingFact, type Sitting, type SittingDecided, type SittingStep } from './sitting.ts';

const TEXT: TextRule = { field: 'text', what: 'a line that says what came out', most: 500, needed: true };
export const MOST_OUTCOMES = 200;

/**
 * Keeps what came out of the item in hand. Anything but a parked matter settles its item; a parked one leaves it open.
 * Refuses NOT_ALLOWED, WRONG_STATE, INVALID, NOT_FOUND (no such item), TOO_MANY.
 */
export const captureOutcome = (sitting: Sitting, outcome: Outcome, step: SittingStep): SittingDecided => {
  const problem = against(sitting, 'sitting.capture', step, ['IN_ROOM']);
  if (problem) return problem;
  const text = readText(outcome.text, TEXT);
  if (!text.ok) return text;
  if (outcome.itemId !== null && !sitting.agenda.some((item) => item.id === outcome.itemId)) return refuse('NOT_FOUND', 'Nothing was kept: this item is not on the agenda.', 'itemId');
  if (sitting.outcomes.some((other) => other.id === outcome.id)) return ok({ sitting, facts: [] });
  if (sitting.outcomes.length >= MOST_OUTCOMES) return refuse('TOO_MANY', `Nothing was kept: a sitting keeps ${MOST_OUTCOMES} outcomes at most.`);
  const agenda = sitting.agenda.map((item) => (item.id === outcome.itemId ? { ...item, settled: outcome.kind !== 'PARKED' } : item));
  const kept: Sitting = { ...sitting, agenda, outcomes: [...sitting.outcomes, { ...outcome, text: text.value }] };
  const data = { outcomeId: outcome.id, kind: outcome.kind, itemId: outcome.itemId, commitmentId: outcome.commitmentId };
  return ok({ sitting: kept, facts: [sittingFact('sitting.outcome-captured', kept, data, { text: text.value })] });
};

/** Gives a captured promise the owner or the date that it lacked, or corrects them. Refuses NOT_ALLOWED, WRONG_STATE, NOT_FOUND. */
export const completePromise = (
  sitting: Sitting, input: { readonly outcomeId: OutcomeId; readonly ownerId?: MemberId; readonly dueOn?: LocalDate }, step: SittingStep,
): SittingDecided => {
  const problem = against(sitting, 'sitting.capture', step, ['IN_ROOM']);
  if (problem) return problem;
  const promise = sitting.outcomes.find((other) => other.id === input.outcomeId);
  if (promise?.kind !== 'COMMITMENT') return refuse('NOT_FOUND', 'Nothing was changed: this sitting made no such promise.', 'outcomeId');
  const completed: Outcome = { ...promise, ownerId: input.ownerId ?? promise.ownerId, dueOn: input.dueOn ?? promise.dueOn };
  const outcomes = sitting.outcomes.map((other) => (other.id === promise.id ? completed : other));
  return ok({ sitting: { ...sitting, outcomes }, facts: [sittingFact('sitting.promise-completed', sitting, { outcomeId: promise.id, ownerId: completed.ownerId, dueOn: completed.dueOn })] });
};

/** Takes back a line that made no record; what stands on the list is taken back there. Refuses NOT_ALLOWED, WRONG_STATE, NOT_FOUND. */
export const dropOutcome = (sitting: Sitting, input: { readonly outcomeId: OutcomeId }, step: SittingStep): SittingDecided => {
  const problem = against(sitting, 'sitting.capture', step, ['IN_ROOM']);
  if (problem) return problem;
  const outcome = sitting.outcomes.find((other) => other.id === input.outcomeId);
  if (!outcome) return refuse('NOT_FOUND', 'Nothing was changed: this sitting kept no such line.', 'outcomeId');
  if (outcome.kind === 'COMMITMENT' && outcome.commitmentId !== null)
    return refuse('WRONG_STATE', 'Nothing was changed: this promise stands on the unified list. Take it back on its own page.', 'outcomeId');
  const outcomes = sitting.outcomes.filter((other) => other.id !== outcome.id);
  return ok({ sitting: { ...sitting, outcomes }, facts: [sittingFact('sitting.outcome-dropped', sitting, { outcomeId: outcome.id, kind: outcome.kind })] });
};
