import { couldEver, couldEverInstead, type Action, type PostHeld } from '#domain/org';
import type { AccountId, MemberId, OrgId } from '#domain/kernel';

type Held = { readonly memberId: MemberId; readonly posts: readonly PostHeld[] };

/** Who asks, in which organization. `member` is null between signing in and entering an organization. */
export type Viewer = {
  readonly accountId: AccountId;
  readonly member: (Held & { readonly orgId: OrgId; /** By a day more than they do: the organization's own day is known inside its transaction. */ readonly mayStandInFor: readonly Held[] }) | null;
};

const kindsOf = ({ posts }: Held) => posts.map(({ kind }) => kind);

/** Whether the viewer could take the action on any subject at all, by themselves or in somebody's place. */
export const viewerCouldEver = ({ member }: Viewer, action: Action): boolean =>
  member !== null && (couldEver(action, kindsOf(member)) || member.mayStandInFor.some((absent) => couldEverInstead(action, kindsOf(absent))));
