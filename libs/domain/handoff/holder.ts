import type { Instant, SiloId } from '#domain/kernel';
import type { Handoff, HandoffState } from './handoff.ts';

export type HandoffSide = 'GIVER' | 'RECEIVER';

const TURNS: Readonly<Record<HandoffState, HandoffSide | null>> = {
  OFFERED: 'RECEIVER', ACCEPTED: 'GIVER', DELIVERED: 'RECEIVER', RETURNED: 'GIVER', DONE: null, VOID: null,
};

/** Whose turn it is; null once nothing is left to do. */
export const turnOf = ({ state }: Pick<Handoff, 'state'>): HandoffSide | null => TURNS[state];

/** The silo that must act; null once nothing is left to do. */
export const holderOf = (handoff: Pick<Handoff, 'state' | 'fromSilo' | 'toSilo'>): SiloId | null => {
  const turn = turnOf(handoff);
  return turn === null ? null : turn === 'GIVER' ? handoff.fromSilo : handoff.toSilo;
};

/** Late: accepted, not delivered, and the due date is over. `endOfDue` is 24:00 of it in the giving silo's zone. */
export const isLate = ({ state }: Pick<Handoff, 'state'>, at: Instant, endOfDue: Instant): boolean => state === 'ACCEPTED' && at >= endOfDue;
