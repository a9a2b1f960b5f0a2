import type { LocalDate, MemberId } from '#domain/kernel';
import { capacitiesFor, type Capacity, type PostHeld, type Standpoints } from '#domain/org';
import type { Commitment } from './commitment.ts';

type Seen = Pick<Commitment, 'carriedBy' | 'promisedTo' | 'ownerId' | 'namedOwnerId' | 'proposedBy' | 'deliveries'>;

/** Who stands where in this commitment. */
export const standpointsOf = (commitment: Seen): Standpoints => ({
  carriedBy: commitment.carriedBy,
  promisedTo: commitment.promisedTo,
  ownerId: commitment.ownerId,
  namedOwnerId: commitment.namedOwnerId,
  proposedBy: commitment.proposedBy,
  deliveredBy: commitment.deliveries.flatMap((delivery) => delivery.byMemberIds),
});

/** What the member is to this commitment today; `cause` is another one because of which they act on it. */
export const capacitiesOn = (
  commitment: Seen, memberId: MemberId, posts: readonly PostHeld[], today: LocalDate, cause?: Pick<Commitment, 'carriedBy' | 'ownerId'>,
): ReadonlySet<Capacity> => capacitiesFor(memberId, posts, { ...standpointsOf(commitment), cause }, today);
