import type { PostHeld, PostKind } from '#domain/org';
import type { AccountId, MemberId, OrgId } from '#domain/kernel';

/** Who asks, in which organization. `member` is null between signing in and entering an organization. */
export type Viewer = {
  readonly accountId: AccountId;
  readonly member: { readonly orgId: OrgId; readonly memberId: MemberId; /** Their own, and those of whom they may be standing in for. */ readonly posts: readonly PostHeld[] } | null;
};

export const postKindsOf = (viewer: Viewer): PostKind[] => viewer.member?.posts.map((post) => post.kind) ?? [];
