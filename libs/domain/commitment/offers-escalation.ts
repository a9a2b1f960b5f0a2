import type { Commitment } from './commitment.ts';

/** Counters are the silo's, not the person's; the third one offers escalation with both views. */
export const COUNTERS_BEFORE_ESCALATION = 3;

/** Whether the two sides have countered so often that the matter may be raised above them. */
export const offersEscalation = (commitment: Pick<Commitment, 'standing' | 'rounds'>): boolean =>
  commitment.standing === 'PROPOSED' && commitment.rounds.length >= COUNTERS_BEFORE_ESCALATION;
