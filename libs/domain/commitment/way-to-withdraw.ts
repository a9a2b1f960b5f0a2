import type { Commitment } from './commitment.ts';
import type { Side } from './parts.ts';
import type { View } from './step.ts';

/** TAKE_BACK: a proposal. ALONE: by the owner or lead. A side: that side's yes to withdrawing together. */
export type WayToWithdraw = 'TAKE_BACK' | 'ALONE' | Side;

/** The side for which this viewer can say yes, when it has not said so yet. */
export const sideToSayYes = (commitment: Commitment, { capacities }: View): Side | null => {
  const said = commitment.withdrawalAsked?.side;
  if (capacities.has('CARRYING_LEAD') && said !== 'CARRIER') return 'CARRIER';
  if (capacities.has('RECEIVING_LEAD') && said !== 'RECEIVER') return 'RECEIVER';
  return null;
};

/**
 * How this viewer may withdraw it now; null when they may not. A proposal is taken back by its proposer or the receiving
 * silo; before the original date the owner or the lead withdraws alone; from that date on, and under escalation, both
 * leads do it together.
 */
export function wayToWithdraw(commitment: Commitment, view: View): WayToWithdraw | null {
  const { capacities, today } = view;
  if (commitment.standing === 'PROPOSED') {
    return capacities.has('PROPOSER') || capacities.has('RECEIVING_LEAD') ? 'TAKE_BACK' : null;
  }
  if (commitment.standing !== 'ACCEPTED') return null;
  const early = commitment.originalOn === null || today < commitment.originalOn;
  const carrying = capacities.has('OWNER') || capacities.has('CARRYING_LEAD');
  if (early && !view.escalated && carrying) {
    // The other side's yes is there already: together counts for more than alone.
    return commitment.withdrawalAsked?.side === 'RECEIVER' && capacities.has('CARRYING_LEAD') ? 'CARRIER' : 'ALONE';
  }
  return sideToSayYes(commitment, view);
}
