import type { LocalDate, MemberId, SiloId } from '#domain/kernel';

export const POSTS = [
  'SPONSOR', 'CCO', 'LEAD', 'STAND_IN', 'CONTRIBUTOR', 'SEAT_HOLDER', 'CHAIR', 'SCRIBE', 'OBSERVER', 'ADMIN',
] as const;

export type PostKind = (typeof POSTS)[number];

/** A post as one member holds it, in a silo or (no silo) in the organization; both days belong to the span. */
export type PostHeld = {
  readonly memberId: MemberId;
  readonly kind: PostKind;
  readonly siloId?: SiloId | null;
  readonly fromOn?: LocalDate | null;
  readonly untilOn?: LocalDate | null;
};

/** Posts that only mean something inside a silo. */
export const SILO_POSTS: ReadonlySet<PostKind> = new Set(['LEAD', 'STAND_IN', 'CONTRIBUTOR', 'SEAT_HOLDER']);

export const heldOn = (post: PostHeld, today: LocalDate): boolean =>
  (post.fromOn == null || post.fromOn <= today) && (post.untilOn == null || today <= post.untilOn);

/** The member's posts that hold today. */
export const postsOf = (memberId: MemberId, posts: readonly PostHeld[], today: LocalDate): readonly PostHeld[] =>
  posts.filter((post) => post.memberId === memberId && heldOn(post, today));
