import type { MemberId } from '#domain/kernel';
import type { Capacity } from '../capacity.ts';
import { couldBe, ruleOf } from '../may.ts';
import type { PostHeld, PostKind } from '../post.ts';
import type { Action } from '../posts-and-actions.ts';

/** What a stand-in does in somebody's place. Not whether to own something, which is asked of a person, and no ruling. */
const PASSED: readonly Capacity[] = ['OWNER', 'CARRYING_LEAD', 'RECEIVING_LEAD', 'CCO', 'SILO_LEAD', 'BELONGS_TO_CARRYING', 'DELIVERED_IT', 'CHAIR', 'SCRIBE'];

/** What a stand-in is to a subject: everything of their own, and what the absent one is, with whatever bars them both. */
export const actingFor = (own: ReadonlySet<Capacity>, principal: ReadonlySet<Capacity>): ReadonlySet<Capacity> =>
  new Set([...own, ...PASSED.filter((capacity) => principal.has(capacity))]);

/** Somebody who acts, by themselves and for those who are away and whose place came to them; `posts` are those of them all. */
export type Acting = { readonly memberId: MemberId; readonly standsInFor: readonly MemberId[]; readonly posts: readonly PostHeld[] };

/** What somebody is to a subject by themselves and in the place of whom they stand in for: `of` says it of one. Nobody (null) is nothing to it. */
export function capacitiesActing(acting: Acting | null, of: (member: MemberId, posts: readonly PostHeld[]) => ReadonlySet<Capacity>): ReadonlySet<Capacity> {
  if (acting === null) return new Set();
  const { memberId, standsInFor, posts } = acting;
  return standsInFor.reduce((own, principal) => actingFor(own, of(principal, posts)), of(memberId, posts));
}

/** The coarse gate for a stand-in: could they take the action on *any* subject, in the place of somebody with these posts? */
export const couldEverInstead = (action: Action, posts: readonly PostKind[]): boolean =>
  ruleOf(action).who.some((capacity) => PASSED.includes(capacity) && couldBe(capacity, posts));
