import type { Fact, MemberId, SiloId } from '#domain/kernel';
import type { Outcome } from './outcome.ts';
import { sittingFact, type Seat, type Sitting } from './sitting.ts';

export type HandOver = {
  readonly from: MemberId;
  /** Who chairs or writes instead. */
  readonly runner: MemberId | null;
  /** Who is expected in a silo's seat instead; null leaves it empty. */
  seat(siloId: SiloId): MemberId | null;
};

/** Passes the chair, the pen, the seats and what they were just meant to own in a sitting that is not over to others. */
export const handOver = (sitting: Sitting, { from, runner, seat }: HandOver): { readonly sitting: Sitting; readonly facts: readonly Fact[] } => {
  const chairId = sitting.chairId === from ? runner : sitting.chairId;
  const scribeId = sitting.scribeId === from ? runner : sitting.scribeId;
  const seats = sitting.seats.map((one) => seatWithout(one, from, seat));
  const outcomes = sitting.outcomes.map((one) => capturedWithout(one, from, seat));
  const next: Sitting = { ...sitting, chairId, scribeId, seats, outcomes };
  const appointed = chairId !== sitting.chairId || scribeId !== sitting.scribeId;
  const passed = seats.filter((one, at) => one.memberId !== sitting.seats[at]!.memberId);
  return {
    sitting: next,
    facts: [
      ...(appointed ? [sittingFact('sitting.appointed', next, { chairId, scribeId })] : []),
      ...outcomes.flatMap((one, at) => (one === sitting.outcomes[at] || one.kind !== 'COMMITMENT' ? [] : [sittingFact('sitting.promise-completed', next, { outcomeId: one.id, ownerId: one.ownerId, dueOn: one.dueOn })])),
      ...passed.map(({ siloId, memberId }) => sittingFact('sitting.seat-passed-on', next, { siloId, memberId, formerId: from })),
    ],
  };
};

/** A promise that still lacks something names its owner only here; one on the list is passed on there. */
const capturedWithout = (outcome: Outcome, from: MemberId, instead: HandOver['seat']): Outcome =>
  outcome.kind === 'COMMITMENT' && outcome.commitmentId === null && outcome.ownerId === from ? { ...outcome, ownerId: instead(outcome.carriedBy) } : outcome;

const seatWithout = (seat: Seat, from: MemberId, instead: HandOver['seat']): Seat => {
  const standInId = seat.standInId === from ? null : seat.standInId;
  if (seat.memberId !== from) return { ...seat, standInId };
  const memberId = instead(seat.siloId);
  return { ...seat, memberId, standInId: memberId === standInId ? null : standInId };
};
