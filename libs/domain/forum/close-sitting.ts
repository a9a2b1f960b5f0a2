import type { Fact, Result } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';
import type { AgendaItem } from './agenda-item.ts';
import { attendanceOf, quorumOf } from './attendance.ts';
import { lacksOf } from './outcome.ts';
import { against, sittingFact, type Sitting, type SittingStep } from './sitting.ts';

/** `carriedOver` are the items that the next sitting begins with: nothing is lost, nothing copied. */
export type Closed = { readonly sitting: Sitting; readonly carriedOver: readonly AgendaItem[]; readonly facts: readonly Fact[] };

/** What is still open, as the next agenda takes it: carried once more. */
export const carryOver = (sitting: Pick<Sitting, 'agenda'>): readonly AgendaItem[] =>
  sitting.agenda.filter((item) => !item.settled).map((item) => ({ ...item, carried: item.carried + 1, takenAt: null }));

/** What keeps a sitting from closing: new promises without an owner or a date, each with what it lacks. */
export const unfinishedPromises = (sitting: Pick<Sitting, 'outcomes'>): readonly { readonly text: string; readonly lacks: readonly ('owner' | 'date')[] }[] =>
  sitting.outcomes.flatMap((outcome) => {
    const lacks = outcome.kind === 'COMMITMENT' ? lacksOf(outcome) : [];
    return lacks.length > 0 ? [{ text: outcome.text, lacks }] : [];
  });

/**
 * Closes the sitting: seats that nobody marked were absent, open items are carried over. Refuses NOT_ALLOWED, WRONG_STATE,
 * and INVALID while a new promise lacks its owner or its date (outcomes carry them as they are now).
 */
export const closeSitting = (sitting: Sitting, step: SittingStep): Result<Closed> => {
  const problem = against(sitting, 'sitting.run', step, ['IN_ROOM']);
  if (problem) return problem;
  const unfinished = unfinishedPromises(sitting);
  if (unfinished.length > 0) {
    const named = unfinished.slice(0, 3).map(({ text, lacks }) => `“${text}” lacks its ${lacks.join(' and its ')}`).join('; ');
    const more = unfinished.length > 3 ? `; ${unfinished.length - 3} more` : '';
    return refuse('INVALID', `The sitting is still open: ${named}${more}. Complete this and close again.`, 'outcomes');
  }
  const closed: Sitting = { ...sitting, state: 'CLOSED', closedAt: step.now, currentItemId: null, attendance: attendanceOf(sitting) };
  const carriedOver = carryOver(sitting);
  const quorum = quorumOf(closed);
  const data = { closedBy: step.by, outcomes: sitting.outcomes.length, carriedItemIds: carriedOver.map((item) => item.id), seatsFilled: quorum.filled, quorumMet: quorum.met };
  return ok({ sitting: closed, carriedOver, facts: [sittingFact('sitting.closed', closed, data)] });
};
