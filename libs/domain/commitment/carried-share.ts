import type { MemberId, SiloId } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { percentOf } from './kept-rate.ts';

/** Who counts as the CCO's office: whoever holds the CCO's post, and the silo that is that office, if there is one. */
export type CcoOffice = { readonly memberIds: ReadonlySet<MemberId>; readonly siloIds: ReadonlySet<SiloId> };
export type Share = { readonly carried: number; readonly open: number; readonly percent: number | null };

/** How much of what is open (proposed or accepted) the CCO's office carries itself: it should mend the seams, not do the work. */
export function shareCarriedByCcoOffice(commitments: readonly Pick<Commitment, 'standing' | 'ownerId' | 'carriedBy'>[], office: CcoOffice): Share {
  const open = commitments.filter(({ standing }) => standing === 'PROPOSED' || standing === 'ACCEPTED');
  const carried = open.filter((one) => office.siloIds.has(one.carriedBy) || (one.ownerId !== null && office.memberIds.has(one.ownerId))).length;
  return { carried, open: open.length, percent: percentOf(carried, open.length) };
}
