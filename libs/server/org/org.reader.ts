import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import type { Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { PostKind } from '#domain/org';
import type { TenantTx } from '#server/database';
import { silosOfKeys } from './silo-keys.sql.ts';
import { OrganizationRepository, type Organization } from './organization.repository.ts';

export type OrganizationView = Organization & { readonly now: Instant; readonly today: LocalDate };

export type SiloView = {
  readonly id: SiloId;
  readonly version: number;
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly mandate: string;
  readonly reportingLine: string;
  readonly zone: string;
  readonly country: string | null;
  readonly leadId: MemberId | null;
  readonly standInId: MemberId | null;
  readonly closedOn: LocalDate | null;
  readonly heirId: SiloId | null;
};

export type MemberView = { readonly id: MemberId; readonly name: string; readonly handle: string; readonly active: boolean; readonly leftAt: Instant | null };
export type PostView = { readonly memberId: MemberId; readonly kind: PostKind; readonly siloId: SiloId | null; readonly untilOn: LocalDate | null };

const SILO = `
  select s.id, s.version, s.key, s.name, s.kind, s.mandate, s.reporting_line as "reportingLine", s.zone, s.country, s.closed_on as "closedOn", s.heir_id as "heirId",
    (select p.member_id from post p where p.org_id = s.org_id and p.silo_id = s.id and p.kind = 'LEAD') as "leadId",
    (select p.member_id from post p where p.org_id = s.org_id and p.silo_id = s.id and p.kind = 'STAND_IN' order by p.id limit 1) as "standInId"
  from silo s where s.org_id = $1`;

const MEMBER = `select m.id, m.name, m.handle, m.left_at is null as active, m.left_at as "leftAt" from member m where m.org_id = $1`;

const byId = <View extends { id: string }>(rows: View[], ids: readonly string[]): (View | null)[] => {
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

/** Silos and members as screens show them. Lists come in the order of the keys that were asked for. */
@Injectable()
export class OrgReader {
  constructor(private readonly organizations: OrganizationRepository) {}

  async organization(tx: TenantTx): Promise<OrganizationView> {
    const organization = await this.organizations.get(tx);
    return { ...organization, now: tx.now, today: localDateOf(tx.now, organization.zone) };
  }

  /** Those that are open. */
  silos(tx: TenantTx): Promise<SiloView[]> {
    return tx.sql<SiloView>('silos', `${SILO} and s.closed_on is null order by lower(s.name), s.id`, [tx.orgId]);
  }

  /** By its key of today or a former one; a closed silo's leads to its heir. */
  async siloByKey(tx: TenantTx, key: string): Promise<SiloView | null> {
    const [row] = await tx.sql<SiloView>('silo-by-key', `${SILO} and s.id in (${silosOfKeys('$2')})`, [tx.orgId, [key]]);
    return row ?? null;
  }

  async silosById(tx: TenantTx, ids: readonly SiloId[]): Promise<(SiloView | null)[]> {
    return byId(await tx.sql<SiloView>('silos-by-id', `${SILO} and s.id = any($2::uuid[])`, [tx.orgId, ids]), ids);
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
    const rows = await tx.sql<PostView>(
      'posts-of-members',
      `select member_id as "memberId", kind, silo_id as "siloId", until_on as "untilOn" from post
       where org_id = $1 and member_id = any($2::uuid[]) order by kind, silo_id`,
      [tx.orgId, memberIds],
    );
    return memberIds.map((id) => rows.filter((row) => row.memberId === id));
  }
}
