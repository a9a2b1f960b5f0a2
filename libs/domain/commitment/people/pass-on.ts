import type { LocalDate, MemberId } from '#domain/kernel';
import type { Commitment } from '../commitment.ts';
import { keepHolder } from '../held-on-original.ts';
import { stillAsImported } from '../owner.ts';
import { changed, factOf, type Change } from '../step.ts';

export const WHY_PASSED = ['MEMBER_LEFT', 'PLACED'] as const;
export type WhyPassed = (typeof WHY_PASSED)[number];

/** From whom to whom; nobody takes it when `to` is null. `today` is the day in the carrying silo's zone. */
export type PassOn = {
  readonly from: MemberId;
  readonly to: MemberId | null;
  /** Who is suggested to look at the delivery instead, where they were. */
  readonly verifierTo?: MemberId | null;
  readonly why: WhyPassed;
  readonly today: LocalDate;
};

type Held = Pick<Commitment, 'standing' | 'ownerId' | 'namedOwnerId' | 'verifierId'>;

/** Whether somebody still has to answer for it. */
export const isOpen = (commitment: Pick<Commitment, 'standing'>): boolean => ['PROPOSED', 'ACCEPTED', 'DELIVERED'].includes(commitment.standing);

/** Whether the member owns this open promise, is asked to, or is suggested to verify it. */
export const isHeldBy = (commitment: Held, memberId: MemberId): boolean =>
  isOpen(commitment) && [commitment.ownerId, commitment.namedOwnerId, commitment.verifierId].includes(memberId);

/**
 * Passes what a member holds of a promise to somebody else, without asking: no date moves, so no slip is made and its clock
 * goes on; the promise stays kept or broken for whoever held it on its original date. With nobody to take it, an accepted
 * promise keeps its former owner, who is gone: it stands without a holder until it is placed. Null when there is nothing to pass.
 */
export function passOn(commitment: Commitment, { from, to, verifierTo = null, why, today }: PassOn): Change | null {
  if (!isHeldBy(commitment, from)) return null;
  const owned = commitment.ownerId === from;
  const ownerId = owned && (to !== null || commitment.standing === 'PROPOSED') ? to : commitment.ownerId;
  const asked = commitment.namedOwnerId === from ? to : commitment.namedOwnerId;
  const namedOwnerId = asked === ownerId ? null : asked;
  const suggested = commitment.verifierId === from ? verifierTo : commitment.verifierId;
  const verifierId = suggested === ownerId || suggested === namedOwnerId ? null : suggested;
  if (ownerId === commitment.ownerId && namedOwnerId === commitment.namedOwnerId && verifierId === commitment.verifierId) return null;
  const next = changed(commitment, {
    ownerId,
    namedOwnerId,
    verifierId,
    heldOnOriginal: ownerId === commitment.ownerId ? commitment.heldOnOriginal : keepHolder(commitment, today),
    asImported: stillAsImported({ ...commitment, ownerId }),
  });
  const data = { formerOwnerId: commitment.ownerId, formerNamedOwnerId: commitment.namedOwnerId, namedOwnerId, why, ...(verifierId !== commitment.verifierId && { formerVerifierId: commitment.verifierId, verifierId }) };
  return { commitment: next, facts: [factOf(next, 'commitment.passed-on', data)] };
}
