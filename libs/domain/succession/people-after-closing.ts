import type { LocalDate, MemberId, SiloId } from '#domain/kernel';
import { heldOn, type PostHeld, type PostKind } from '#domain/org';

export type PeopleAfter = {
  readonly leadId: MemberId | null;
  readonly standInId: MemberId | null;
  readonly gives: readonly { readonly kind: PostKind; readonly memberId: MemberId; readonly siloId: SiloId }[];
};

/**
 * Where the people of a closed silo go: the heir keeps its lead and stand-in; only what it lacks comes from the closed
 * silo, and everybody else contributes to the heir from then on, so that nobody leads twice and nobody is left outside.
 */
export function peopleAfterClosing(closed: SiloId, heir: SiloId, posts: readonly PostHeld[], today: LocalDate): PeopleAfter {
  const holder = (siloId: SiloId, kind: PostKind): MemberId | null => posts.find((post) => post.siloId === siloId && post.kind === kind && heldOn(post, today))?.memberId ?? null;
  const leadId = holder(heir, 'LEAD') ?? holder(closed, 'LEAD');
  const standInId = [holder(heir, 'STAND_IN'), holder(closed, 'STAND_IN')].find((one) => one !== null && one !== leadId) ?? null;
  const inHeir = new Set(posts.filter((post) => post.siloId === heir).map((post) => post.memberId));
  const gives: { kind: PostKind; memberId: MemberId; siloId: SiloId }[] = [];
  if (leadId !== null && leadId !== holder(heir, 'LEAD')) gives.push({ kind: 'LEAD', memberId: leadId, siloId: heir });
  if (standInId !== null && holder(heir, 'STAND_IN') === null) gives.push({ kind: 'STAND_IN', memberId: standInId, siloId: heir });
  const placed = new Set([...inHeir, ...gives.map(({ memberId }) => memberId)]);
  for (const { memberId } of posts.filter((post) => post.siloId === closed)) {
    if (placed.has(memberId)) continue;
    placed.add(memberId);
    gives.push({ kind: 'CONTRIBUTOR', memberId, siloId: heir });
  }
  return { leadId, standInId, gives };
}
