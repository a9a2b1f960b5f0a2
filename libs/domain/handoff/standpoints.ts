import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import { capacitiesFor, type Capacity, type PostHeld } from '#domain/org';
import type { Handoff } from './handoff.ts';

/** What a hand-off needs to know of its commitment: who owns it, and for which silo. */
export type Around = { readonly carriedBy: SiloId; readonly ownerId: MemberId | null };

type Seen = Pick<Handoff, 'fromSilo' | 'toSilo'> & { readonly rounds: readonly Pick<Handoff['rounds'][number], 'claim' | 'byMemberId'>[] };

/** The member who answers for the giving silo beside its lead: the commitment's owner, where that silo carries it. */
export const giverOf = ({ fromSilo }: Pick<Handoff, 'fromSilo'>, { carriedBy, ownerId }: Around): MemberId | null => (fromSilo === carriedBy ? ownerId : null);

/** What the member is to this hand-off today: the giving silo stands where a promise's carrier does. */
export const handoffCapacities = (
  handoff: Seen, around: Around, memberId: MemberId, posts: readonly PostHeld[], today: LocalDate,
): ReadonlySet<Capacity> => {
  const last = handoff.rounds.at(-1);
  const deliveredBy = last?.claim === 'DELIVERY' ? [last.byMemberId] : [];
  return capacitiesFor(memberId, posts, { carriedBy: handoff.fromSilo, promisedTo: handoff.toSilo, ownerId: giverOf(handoff, around), deliveredBy }, today);
};
