import { Injectable } from '@nestjs/common';
import { localDateOf, yearOf, type WorkingCalendar } from '#domain/calendar';
import type { LocalDate, MemberId, OrgId, SiloId, Zone } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { ClosureTable } from './closure.table.ts';
import { publicHolidays } from './holidays.ts';
import { MemberTable } from './member.table.ts';
import { PostTable } from './post.table.ts';
import { SiloTable } from './silo.table.ts';

export type Organization = {
  readonly id: OrgId;
  readonly key: string;
  readonly name: string;
  readonly zone: Zone;
  readonly country: string | null;
  readonly isExample: boolean;
};

const ORGANIZATION = `
  select org_id as id, key, name, zone, country, is_example as "isExample" from organization where org_id = $1`;

/** What use cases need to know of the organization they act in: its posts, zones and working days. */
@Injectable()
export class OrganizationRepository {
  async get(tx: TenantTx): Promise<Organization> {
    const [row] = await tx.sql<Organization>('organization', ORGANIZATION, [tx.orgId]);
    return row!;
  }

  /** Everybody's posts. They are few: hundreds in the largest organization. */
  async posts(tx: TenantTx): Promise<PostHeld[]> {
    return (await tx.rows(PostTable).find({})).map(toPost);
  }

  async postsOf(tx: TenantTx, memberId: MemberId): Promise<PostHeld[]> {
    return (await tx.rows(PostTable).find({ memberId })).map(toPost);
  }

  async silo(tx: TenantTx, siloId: SiloId): Promise<SiloTable | null> {
    return tx.rows(SiloTable).findOne({ id: siloId });
  }

  async member(tx: TenantTx, memberId: MemberId): Promise<MemberTable | null> {
    return tx.rows(MemberTable).findOne({ id: memberId });
  }

  /** The zone of a silo, or of the organization for the CCO's office (null). */
  async zoneOf(tx: TenantTx, siloId: SiloId | null): Promise<Zone> {
    const silo = siloId === null ? null : await this.silo(tx, siloId);
    return (silo?.zone as Zone | undefined) ?? (await this.get(tx)).zone;
  }

  async todayIn(tx: TenantTx, siloId: SiloId | null): Promise<LocalDate> {
    return localDateOf(tx.now, await this.zoneOf(tx, siloId));
  }

  /** Working days of the silo that must act (its country), or of the organization (null); closures are everybody's. */
  async calendarOf(tx: TenantTx, siloId: SiloId | null): Promise<WorkingCalendar> {
    const organization = await this.get(tx);
    const silo = siloId === null ? null : await this.silo(tx, siloId);
    const closures = await tx.rows(ClosureTable).find({});
    const year = yearOf(localDateOf(tx.now, organization.zone));
    return {
      zone: (silo?.zone as Zone | undefined) ?? organization.zone,
      closures: new Set(closures.map((closure) => closure.closedOn)),
      holidays: publicHolidays(silo ? silo.country : organization.country, year - 2, year + 6),
    };
  }
}

const toPost = (row: PostTable): PostHeld => ({
  memberId: row.memberId as MemberId,
  kind: row.kind,
  siloId: row.siloId as SiloId | null,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
});
