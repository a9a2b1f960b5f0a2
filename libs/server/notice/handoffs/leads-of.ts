import type { LadderPost } from '#domain/escalation';
import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import { heldOn, type PostHeld } from '#domain/org';

export type Answerer = { readonly memberId: MemberId; readonly posts: readonly LadderPost[] };

/** Who answers for a silo today: its lead and its stand-ins, each once with the posts that make it so. */
export function leadsOf(posts: readonly PostHeld[], siloId: SiloId, today: LocalDate): readonly Answerer[] {
  const found = new Map<MemberId, LadderPost[]>();
  for (const post of posts) {
    if (post.siloId !== siloId || (post.kind !== 'LEAD' && post.kind !== 'STAND_IN') || !heldOn(post, today)) continue;
    found.set(post.memberId, [...(found.get(post.memberId) ?? []), post.kind]);
  }
  return [...found].map(([memberId, as]) => ({ memberId, posts: as }));
}
