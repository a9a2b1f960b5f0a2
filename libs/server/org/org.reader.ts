import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import type { Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { orgBook, silosAndFormer, silosOfKey, type SiloView } from './org-book.ts';
import { OrganizationRepository, type Organization } from './organization.repository.ts';

export type OrganizationView = Organization & { readonly now: Instant; readonly today: LocalDate };

export type MemberView = { readonly id: MemberId; readonly name: string; readonly handle: string; readonly active: boolean; readonly leftAt: Instant | null };
export type PostView = PostHeld;

const MEMBER = `select m.id, m.name, m.handle, m.left_at is null as active, m.left_at as "leftAt" from member m where m.org_id = $1`;

const byId = <View extends { id: string }>(rows: readonly View[], ids: readonly string[]): (View | null)[] => {
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Silos and members as screens show them. Lists come in the order of the keys that were asked for. */
@Injectable()
export class OrgReader {
  constructor(private readonly organizations: OrganizationRepository) {}

  async organization(tx: TenantTx): Promise<OrganizationView> {
    const organization = await this.organizations.get(tx);
    return { ...organization, now: tx.now, today: localDateOf(tx.now, organization.zone) };
  }

  /** Those that are open. */
  async silos(tx: TenantTx): Promise<SiloView[]> {
    return (await orgBook(tx)).silos.filter(({ closedOn }) => closedOn === null);
  }

  /** By its key of today or a former one; a closed silo's leads to its heir. */
  async siloByKey(tx: TenantTx, key: string): Promise<SiloView | null> {
    return silosOfKey(await orgBook(tx), key)[0] ?? null;
  }

  /** The ids that each key means, with those of silos that were closed into it. Without keys that nobody has or had. */
  async silosNamed(tx: TenantTx, keys: readonly string[]): Promise<ReadonlyMap<string, readonly SiloId[]>> {
    if (keys.length === 0) return new Map();
    const book = await orgBook(tx);
    const named = keys.map((key) => [key, silosAndFormer(book, key).map(({ id }) => id).toSorted()] as const);
    return new Map(named.filter(([, ids]) => ids.length > 0));
  }

  async silosById(tx: TenantTx, ids: readonly SiloId[]): Promise<(SiloView | null)[]> {
    return byId((await orgBook(tx)).silos, ids);
  }

  members(tx: TenantTx): Promise<MemberView[]> {
    return tx.sql<MemberView>('members', `${MEMBER} order by lower(m.name), m.id`, [tx.orgId]);
  }

  async membersById(tx: TenantTx, ids: readonly MemberId[]): Promise<(MemberView | null)[]> {
    return byId(await tx.sql<MemberView>('members-by-id', `${MEMBER} and m.id = any($2::uuid[])`, [tx.orgId, ids]), ids);
  }

  async membersOfSilos(tx: TenantTx, siloIds: readonly SiloId[]): Promise<MemberView[][]> {
    const rows = await tx.sql<MemberView & { siloId: SiloId }>(
      'members-of-silos',
      `select distinct on (lower(m.name), m.id, p.silo_id) m.id, m.name, m.handle, m.left_at is null as active, m.left_at as "leftAt", p.silo_id as "siloId"
       from post p join member m on m.org_id = p.org_id and m.id = p.member_id
       where p.org_id = $1 and p.silo_id = any($2::uuid[]) order by lower(m.name), m.id, p.silo_id`,
      [tx.orgId, siloIds],
    );
    return siloIds.map((id) => rows.filter((row) => row.siloId === id));
  }

  async postsOf(tx: TenantTx, memberIds: readonly MemberId[]): Promise<PostView[][]> {
    const rows = (await orgBook(tx)).posts.toSorted((a, b) => order(a.kind, b.kind) || order(a.siloId ?? '~', b.siloId ?? '~'));
    return memberIds.map((id) => rows.filter((row) => row.memberId === id));
  }
}
