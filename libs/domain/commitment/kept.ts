import type { Instant } from '#domain/kernel';
import type { Commitment } from './commitment.ts';

/** LEFT_OUT is shown as a count beside the rate; OPEN is still undecided. */
export type Kept = 'KEPT' | 'NOT_KEPT' | 'LEFT_OUT' | 'OPEN';

type Judged = Pick<Commitment, 'standing' | 'originalOn' | 'asImported' | 'arrears' | 'deliveries' | 'closing'>;

/** Whether it was ever promised: what nobody accepted counts nowhere. */
export const wasPromised = (commitment: Pick<Commitment, 'originalOn' | 'asImported'>): boolean =>
  commitment.originalOn !== null && !commitment.asImported;

/**
 * Whether the promise was kept, measured on the original date: the delivery that was verified was claimed by its end.
 * Returned claims do not count. Withdrawn on or after that date is not kept; before it only the receiving silo's agreement
 * leaves it out. Left out too: what a file says without saying when, and what was past before the record began.
 * `endOfOriginal` is 24:00 of the original date in the carrying silo's zone.
 */
export function kept(commitment: Judged, endOfOriginal: Instant | null, at: Instant): Kept {
  const { originalOn, closing } = commitment;
  if (originalOn === null || endOfOriginal === null || commitment.asImported || commitment.arrears !== 'NO') return 'LEFT_OUT';
  const claim = commitment.deliveries.findLast((delivery) => delivery.answer !== 'RETURNED');
  const inTime = claim !== undefined && claim.at < endOfOriginal;
  switch (commitment.standing) {
    case 'PROPOSED': return 'OPEN';
    case 'DECLINED': return 'LEFT_OUT';
    case 'WITHDRAWN':
      if (closing === null || closing.path === 'FILE') return 'LEFT_OUT';
      return closing.path === 'TOGETHER' && closing.on < originalOn ? 'LEFT_OUT' : 'NOT_KEPT';
    case 'VERIFIED':
      if (claim === undefined || claim.byMemberIds.length === 0) return 'LEFT_OUT';
      return inTime ? 'KEPT' : 'NOT_KEPT';
    case 'DELIVERED':
      if (claim?.byMemberIds.length === 0) return 'LEFT_OUT';
      return inTime || at < endOfOriginal ? 'OPEN' : 'NOT_KEPT';
    case 'ACCEPTED': return at < endOfOriginal ? 'OPEN' : 'NOT_KEPT';
  }
}
