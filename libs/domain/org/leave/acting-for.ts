import type { MemberId } from '#domain/kernel';
import type { Capacity } from '../capacity.ts';
import type { PostHeld } from '../post.ts';

/** What a stand-in does in somebody's place. Not whether to own something, which is asked of a person, and no ruling. */
const PASSED: readonly Capacity[] = ['OWNER', 'CARRYING_LEAD', 'RECEIVING_LEAD', 'CCO', 'SILO_LEAD', 'BELONGS_TO_CARRYING', 'DELIVERED_IT', 'CHAIR', 'SCRIBE'];

/** What a stand-in is to a subject: everything of their own, and what the absent one is, with whatever bars them both. */
export const actingFor = (own: ReadonlySet<Capacity>, principal: ReadonlySet<Capacity>): ReadonlySet<Capacity> =>
  new Set([...own, ...PASSED.filter((capacity) => principal.has(capacity))]);

/** What somebody is to a subject by themselves and in the place of everybody whose posts stand among theirs: `of` says it of one. */
export const withPrincipals = (me: MemberId, posts: readonly PostHeld[], of: (member: MemberId) => ReadonlySet<Capacity>): ReadonlySet<Capacity> =>
  principalsIn(posts, me).reduce((own, principal) => actingFor(own, of(principal)), of(me));

/** Whom else's posts stand among somebody's: those for whom they may be standing in. */
export const principalsIn = (posts: readonly PostHeld[], me: MemberId): readonly MemberId[] =>
  [...new Set(posts.map(({ memberId }) => memberId))].filter((memberId) => memberId !== me);
