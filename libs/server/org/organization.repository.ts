import { Injectable } from '@nestjs/common';
import { localDateOf, yearOf, type WorkingCalendar } from '#domain/calendar';
import type { LocalDate, MemberId, OrgId, SiloId, Zone } from '#domain/kernel';
import type { PostHeld, WorkingRules } from '#domain/org';
import type { TenantTx } from '#server/database';
import { ClosureTable } from './closure.table.ts';
import { publicHolidays } from './holidays.ts';
import { MemberTable } from './member.table.ts';
import { orgBook } from './org-book.ts';
import { PostTable } from './post.table.ts';
import { SiloFormerKeyTable } from './silo-former-key.table.ts';
import { SiloTable } from './silo.table.ts';

export type Organization = {
  readonly id: OrgId;
  readonly key: string;
  readonly name: string;
  readonly zone: Zone;
  readonly country: string | null;
  readonly isExample: boolean;
  readonly rules: WorkingRules;
};

const ORGANIZATION = `
  select org_id, key, name, zone, country, is_example, silent_after_days, stale_after_days, most_open_of_owner, most_open_of_silo, most_in_a_week
  from organization where org_id = $1`;

type Place = { readonly zone: Zone; readonly country: string | null };
type CalendarRow = Place & { readonly closures: readonly LocalDate[]; readonly silos: readonly (Place & { readonly id: SiloId })[] };

const CALENDARS = `
  select o.zone, o.country,
    coalesce((select jsonb_agg(c.closed_on) from closure c where c.org_id = o.org_id), '[]') as closures,
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'zone', s.zone, 'country', s.country)) from silo s where s.org_id = o.org_id and s.id = any($2::uuid[])), '[]') as silos
  from organization o where o.org_id = $1`;

/** What use cases need to know of the organization they act in: its posts, zones and working days. */
@Injectable()
export class OrganizationRepository {
  async get(tx: TenantTx): Promise<Organization> {
    const row = tx.organizationRow ?? (await tx.sql('organization', ORGANIZATION, [tx.orgId]))[0]!;
    return toOrganization(row);
  }

  async setRules(tx: TenantTx, rules: WorkingRules): Promise<void> {
    await tx.sql(
      'organization-rules',
      `update organization set silent_after_days = $2, stale_after_days = $3, most_open_of_owner = $4, most_open_of_silo = $5, most_in_a_week = $6 where org_id = $1`,
      [tx.orgId, rules.silentAfterDays, rules.staleAfterDays, rules.mostOpenOfOwner, rules.mostOpenOfSilo, rules.mostInAWeek],
    );
  }

  /** Everybody's posts. They are few: hundreds in the largest organization. */
  async posts(tx: TenantTx): Promise<PostHeld[]> {
    return tx.seesOneMoment ? [...(await orgBook(tx)).posts] : (await tx.rows(PostTable).find({})).map(toPost);
  }

  async postsOf(tx: TenantTx, memberId: MemberId): Promise<PostHeld[]> {
    return (await tx.rows(PostTable).find({ memberId })).map(toPost);
  }

  async silo(tx: TenantTx, siloId: SiloId): Promise<SiloTable | null> {
    return tx.rows(SiloTable).findOne({ id: siloId });
  }

  /** The silo that has or had this key, open or closed. */
  async siloCalled(tx: TenantTx, key: string): Promise<SiloTable | null> {
    const former = await tx.rows(SiloFormerKeyTable).findOne({ key });
    return (await tx.rows(SiloTable).findOne({ key })) ?? (former && tx.rows(SiloTable).findOne({ id: former.siloId }));
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

  /** The calendars of many silos at once, in one statement; null is the organization's own. */
  async calendarsOf(tx: TenantTx, siloIds: readonly (SiloId | null)[]): Promise<(silo: SiloId | null) => WorkingCalendar> {
    const row = tx.seesOneMoment ? { ...(await this.get(tx)), ...(await orgBook(tx)) } : await this.placesOf(tx, siloIds);
    const year = yearOf(localDateOf(tx.now, row.zone));
    const closures = new Set(row.closures);
    const calendar = ({ zone, country }: Place): WorkingCalendar => ({ zone, closures, holidays: publicHolidays(country, year - 2, year + 6) });
    const silos = new Map(row.silos.map((silo) => [silo.id, calendar(silo as Place)]));
    const own = calendar(row);
    return (silo) => (silo === null ? own : (silos.get(silo) ?? own));
  }

  private async placesOf(tx: TenantTx, siloIds: readonly (SiloId | null)[]): Promise<CalendarRow> {
    const [row] = await tx.sql<CalendarRow>('calendars', CALENDARS, [tx.orgId, [...new Set(siloIds.filter((id) => id !== null))]]);
    return row!;
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

const toOrganization = (row: Readonly<Record<string, unknown>>): Organization => ({
  id: row.org_id as OrgId,
  key: row.key as string,
  name: row.name as string,
  zone: row.zone as Zone,
  country: row.country as string | null,
  isExample: row.is_example as boolean,
  rules: {
    silentAfterDays: row.silent_after_days, staleAfterDays: row.stale_after_days,
    mostOpenOfOwner: row.most_open_of_owner, mostOpenOfSilo: row.most_open_of_silo, mostInAWeek: row.most_in_a_week,
  } as WorkingRules,
});
