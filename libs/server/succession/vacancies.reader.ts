import { Injectable } from '@nestjs/common';
import { addWorkingDays, localDateOf } from '#domain/calendar';
import { DAYS_TO_PLACE } from '#domain/succession';
import type { CommitmentId, Instant, LocalDate, MemberId, SeriesId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';

export type VacancyView = {
  readonly kind: 'OWNER' | 'SERIES' | 'LEAD' | 'SPONSOR';
  readonly commitmentId: CommitmentId | null;
  readonly seriesId: SeriesId | null;
  readonly siloId: SiloId | null;
  readonly formerId: MemberId | null;
  readonly sinceAt: Instant | null;
  readonly placeBy: LocalDate | null;
};

type Row = Omit<VacancyView, 'placeBy'>;

// Computed, never stored: what is placed, withdrawn or taken back falls off by itself.
export const VACANCIES = `
  select 'OWNER' as kind, c.id as "commitmentId", null::uuid as "seriesId", c.carried_by as "siloId", m.id as "formerId", m.left_at as "sinceAt", c.due_on as "dueOn"
  from commitment c join member m on m.org_id = c.org_id and m.id = c.owner_id
  where c.org_id = $1 and m.left_at is not null and c.standing in ('ACCEPTED', 'DELIVERED')
  union all
  select 'SERIES', null, r.id, r.carried_by, m.id, m.left_at, r.next_on
  from series r join member m on m.org_id = r.org_id and m.id = r.owner_id
  where r.org_id = $1 and m.left_at is not null and r.ended_at is null
  union all
  select 'LEAD', null, null, s.id, gone.id, gone.left_at, null from silo s
    left join lateral (
      select m.id, m.left_at from member m where m.org_id = s.org_id and m.left_at is not null
        and exists (select 1 from fact f where f.org_id = m.org_id and f.subject_id = m.id and f.type = 'member.left' and f.data->'vacantSilos' ? s.id::text)
      order by m.left_at desc limit 1) gone on true
  where s.org_id = $1 and s.closed_on is null and not exists (select 1 from post p where p.org_id = s.org_id and p.silo_id = s.id and p.kind in ('LEAD', 'STAND_IN'))
  union all
  select 'SPONSOR', null, null, null, null, null, null where not exists (select 1 from post p where p.org_id = $1 and p.kind = 'SPONSOR')
  order by 6 nulls last, 7, 2, 3`;

/** What nobody holds: open promises whose owner left, silos without a lead and a stand-in, an organization without a sponsor. */
@Injectable()
export class VacanciesReader {
  constructor(private readonly organizations: OrganizationRepository) {}

  async list(tx: TenantTx): Promise<VacancyView[]> {
    const rows = await tx.sql<Row>('vacancies', VACANCIES, [tx.orgId]);
    if (rows.length === 0) return [];
    const calendar = await this.organizations.calendarOf(tx, null);
    return rows.map(({ kind, commitmentId, seriesId, siloId, formerId, sinceAt }) => ({
      kind, commitmentId, seriesId, siloId, formerId, sinceAt,
      placeBy: sinceAt === null ? null : addWorkingDays(localDateOf(sinceAt, calendar.zone), DAYS_TO_PLACE, calendar),
    }));
  }

  /** How much of what a member left behind nobody holds. */
  async ofMember(tx: TenantTx, memberId: MemberId): Promise<number> {
    return (await this.list(tx)).filter(({ formerId }) => formerId === memberId).length;
  }
}
