import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import { heldOn, type PostHeld } from '#domain/org';

/** Who takes over in a silo when `gone` leaves: its lead, else its first stand-in; null when neither is left. */
export function successorIn(siloId: SiloId, posts: readonly PostHeld[], gone: MemberId, today: LocalDate): MemberId | null {
  const holder = (kind: PostHeld['kind']): MemberId | undefined =>
    posts.find((post) => post.kind === kind && post.siloId === siloId && post.memberId !== gone && heldOn(post, today))?.memberId;
  return holder('LEAD') ?? holder('STAND_IN') ?? null;
}
