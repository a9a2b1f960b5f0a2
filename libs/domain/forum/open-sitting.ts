import type { MemberId, SittingId, TextRule } from '#domain/kernel';
import { ok, readText, refuse, type Fact } from '#domain/kernel';
import type { Forum } from './forum.ts';
import type { SittingDate } from './next-sittings.ts';
import { against, sittingFact, type Seat, type Sitting, type SittingDecided, type SittingStep } from './sitting.ts';

const REASON: TextRule = { field: 'reason', what: 'a reason, which every seat will see', most: 1_000, needed: true };

/** The sitting of one date of its forum. */
export const planSitting = (
  id: SittingId, forum: Forum, date: SittingDate, runs: { readonly chairId: MemberId | null; readonly scribeId: MemberId | null },
): { readonly sitting: Sitting; readonly facts: readonly Fact[] } => {
  const sitting: Sitting = {
    id, forumId: forum.id, key: date.key, on: date.on, startsAt: date.startsAt, minutes: forum.minutes, quorum: forum.quorum, state: 'PLANNED', ...runs,
    seats: forum.siloIds.map((siloId) => ({ siloId, memberId: null, standInId: null })),
    attendance: [], agenda: [], currentItemId: null, outcomes: [], startedAt: null, closedAt: null,
  };
  return { sitting, facts: [sittingFact('sitting.planned', sitting, { key: date.key, on: date.on, startsAt: date.startsAt })] };
};

/**
 * Opens a planned sitting: each silo's seat gets whoever is expected in it. The tick does it, or who may plan forums.
 * Refuses WRONG_STATE.
 */
export const openSitting = (sitting: Sitting, seats: readonly Seat[]): SittingDecided => {
  if (sitting.state !== 'PLANNED') return refuse('WRONG_STATE', 'Nothing was changed: this sitting was opened or cancelled already.');
  const filled = sitting.seats.map((seat) => seats.find((other) => other.siloId === seat.siloId) ?? seat);
  const opened: Sitting = { ...sitting, state: 'OPEN', seats: filled };
  const vacant = filled.filter((seat) => seat.memberId === null).map((seat) => seat.siloId);
  return ok({ sitting: opened, facts: [sittingFact('sitting.opened', opened, { on: opened.on, vacantSiloIds: vacant })] });
};

/** Begins the sitting in the room. Refuses NOT_ALLOWED, WRONG_STATE. */
export const startSitting = (sitting: Sitting, step: SittingStep): SittingDecided => {
  const problem = against(sitting, 'sitting.run', step, ['OPEN']);
  if (problem) return problem;
  const started: Sitting = { ...sitting, state: 'IN_ROOM', startedAt: step.now };
  return ok({ sitting: started, facts: [sittingFact('sitting.started', started, { startedBy: step.by })] });
};

/** Cancels a sitting that has not begun, with a reason that every seat sees. Refuses NOT_ALLOWED, WRONG_STATE, INVALID. */
export const cancelSitting = (sitting: Sitting, reason: string, step: SittingStep): SittingDecided => {
  const problem = against(sitting, 'forum.plan', step, ['PLANNED', 'OPEN']);
  if (problem) return problem;
  const read = readText(reason, REASON);
  if (!read.ok) return read;
  const cancelled: Sitting = { ...sitting, state: 'CANCELLED' };
  return ok({ sitting: cancelled, facts: [sittingFact('sitting.cancelled', cancelled, { cancelledBy: step.by }, { reason: read.value })] });
};

/** Says who leads this sitting and who writes. Refuses NOT_ALLOWED, WRONG_STATE. */
export const appointToSitting = (
  sitting: Sitting, runs: { readonly chairId: MemberId | null; readonly scribeId: MemberId | null }, step: SittingStep,
): SittingDecided => {
  const problem = against(sitting, 'forum.plan', step, ['PLANNED', 'OPEN', 'IN_ROOM']);
  if (problem) return problem;
  const { chairId, scribeId } = runs;
  if (sitting.chairId === chairId && sitting.scribeId === scribeId) return ok({ sitting, facts: [] });
  const appointed: Sitting = { ...sitting, chairId, scribeId };
  return ok({ sitting: appointed, facts: [sittingFact('sitting.appointed', appointed, { chairId, scribeId })] });
};
