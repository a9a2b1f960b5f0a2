import type { MemberId } from '#domain/kernel';
import type { Commitment } from './commitment.ts';

type Ownership = Pick<Commitment, 'ownerId' | 'namedOwnerId'>;

/** Names an owner: who names themselves is one; anybody else says yes or no first, and until then whoever holds it stays. */
export const nameTo = (current: Ownership, named: MemberId, by: MemberId): Ownership => {
  if (named === by) return { ownerId: by, namedOwnerId: null };
  return named === current.ownerId ? { ownerId: named, namedOwnerId: null } : { ownerId: current.ownerId, namedOwnerId: named };
};

/** What an accepted promise cannot lack: somebody accountable. Until the named owner says yes, that is whoever accepts. */
export const holdUntilAnswered = (ownership: Ownership, accepting: MemberId): Ownership =>
  ownership.ownerId === null && ownership.namedOwnerId !== null ? { ...ownership, ownerId: accepting } : ownership;

/** Whether it lacks what its standing needs. */
export const lacksTerms = (commitment: Pick<Commitment, 'standing' | 'ownerId' | 'originalOn' | 'agreedOn'>): boolean =>
  ['ACCEPTED', 'DELIVERED', 'VERIFIED'].includes(commitment.standing) &&
  (commitment.ownerId === null || commitment.originalOn === null || commitment.agreedOn === null);

/** An imported row is complete as soon as nothing is missing; nothing becomes "as imported" later. */
export const stillAsImported = (commitment: Commitment): boolean => commitment.asImported && lacksTerms(commitment);
