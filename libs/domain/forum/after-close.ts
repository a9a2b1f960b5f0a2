import type { MemberId, SiloId } from '#domain/kernel';
import type { Outcome, Promised } from './outcome.ts';
import type { Sitting } from './sitting.ts';

/** Somebody whom the sitting concerns, with the silos that they belong to; the same member may come several times. */
export type Concerned = { readonly memberId: MemberId; readonly siloIds: readonly SiloId[] };

/** The one message that a member gets after a sitting. */
export type AfterClose = {
  readonly memberId: MemberId;
  /** What they own from now on. */
  readonly promises: readonly Promised[];
  /** What their silo owes or is owed. */
  readonly handOffs: readonly Extract<Outcome, { kind: 'HAND_OFF' }>[];
  /** Decisions, agreements and escalations that concern their silos, or everybody. */
  readonly mustKnow: readonly Outcome[];
};

/**
 * Exactly one message for each member who is concerned, sat in the room, runs the sitting or got a promise, however many
 * posts they hold; in the order of first mention.
 */
export const messagesAfterClose = (sitting: Pick<Sitting, 'seats' | 'attendance' | 'chairId' | 'scribeId' | 'outcomes'>, concerned: readonly Concerned[]): readonly AfterClose[] => {
  const silosOf = new Map<MemberId, Set<SiloId>>();
  const add = (memberId: MemberId | null, siloIds: readonly SiloId[] = []): void => {
    if (memberId === null) return;
    const silos = silosOf.get(memberId) ?? new Set();
    siloIds.forEach((siloId) => silos.add(siloId));
    silosOf.set(memberId, silos);
  };
  concerned.forEach(({ memberId, siloIds }) => add(memberId, siloIds));
  sitting.seats.forEach((seat) => add(seat.memberId, [seat.siloId]));
  sitting.attendance.forEach((mark) => add(mark.memberId, [mark.siloId]));
  add(sitting.chairId);
  add(sitting.scribeId);
  sitting.outcomes.forEach((outcome) => outcome.kind === 'COMMITMENT' && add(outcome.ownerId));

  return [...silosOf].map(([memberId, silos]) => ({
    memberId,
    promises: sitting.outcomes.filter((outcome): outcome is Promised => outcome.kind === 'COMMITMENT' && outcome.ownerId === memberId),
    handOffs: sitting.outcomes.filter((outcome) => outcome.kind === 'HAND_OFF').filter((outcome) => silos.has(outcome.from) || silos.has(outcome.to)),
    mustKnow: sitting.outcomes.filter((outcome) =>
      (outcome.kind === 'DECISION' || outcome.kind === 'AGREEMENT' || outcome.kind === 'ESCALATION') && (outcome.siloIds.length === 0 || outcome.siloIds.some((siloId) => silos.has(siloId)))),
  }));
};
