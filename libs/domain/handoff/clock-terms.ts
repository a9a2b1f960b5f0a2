import type { LocalDate, SiloId } from '#domain/kernel';
import type { Handoff } from './handoff.ts';

/** ANSWER: an offer nobody has answered runs against the receiving silo. DUE: an accepted one runs against the giving silo. */
export type HandoffClock = { readonly kind: 'ANSWER' | 'DUE'; readonly siloId: SiloId; readonly on: LocalDate };

/**
 * The clock that a hand-off has now, or null. `offeredOn` is the day of the last offer where the receiving silo is: the
 * working days until its answer count from there. What is delivered, returned, done or void has none.
 */
export const handoffClock = (handoff: Pick<Handoff, 'state' | 'fromSilo' | 'toSilo' | 'dueOn'>, offeredOn: LocalDate): HandoffClock | null => {
  if (handoff.state === 'OFFERED') return { kind: 'ANSWER', siloId: handoff.toSilo, on: offeredOn };
  return handoff.state === 'ACCEPTED' ? { kind: 'DUE', siloId: handoff.fromSilo, on: handoff.dueOn } : null;
};
