import { endOfDay } from '#domain/calendar';
import { faceOf, slipsOf, type Commitment } from '#domain/commitment';
import type { Instant, MemberId, SiloId, Zone } from '#domain/kernel';
import type { Member, Silo } from '#domain/org';
import type { ListedCommitment } from '../export/columns.ts';

/** Who is who, for showing a commitment as the list does. */
export type Directory = { readonly silos: ReadonlyMap<SiloId, Silo>; readonly members: ReadonlyMap<MemberId, Member> };

/** A commitment as the list shows it: what an export would say of it now. */
export function listed(commitment: Commitment, { silos, members }: Directory, now: Instant): ListedCommitment {
  const carrier = silos.get(commitment.carriedBy);
  const { ownerId, promisedTo, agreedOn } = commitment;
  const ends = agreedOn === null ? null : endOfDay(agreedOn, carrier?.zone ?? ('UTC' as Zone));
  const { count, days } = slipsOf(commitment);
  return {
    ...commitment,
    key: `C-${commitment.number}`,
    face: faceOf(commitment, now, ends).toUpperCase().replace('-', '_'),
    owner: ownerId === null ? null : { name: members.get(ownerId)?.name ?? '' },
    carriedBy: carrier,
    promisedTo: promisedTo === null ? null : silos.get(promisedTo),
    slipCount: count,
    slipDays: days,
  };
}
