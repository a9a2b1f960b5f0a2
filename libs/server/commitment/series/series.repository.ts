import { Injectable } from '@nestjs/common';
import { lookAt, type Occurrence, type Series } from '#domain/commitment';
import { ok, refuse, type LocalDate, type MemberId, type Result, type SeriesId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { setDue } from '#server/jobs';
import { OrganizationRepository } from '#server/org';
import { OccurrenceTable, SeriesTable } from './series.table.ts';

/** A row of the schedule for each series that goes on: when its next occurrence is made. */
export const SERIES_DUE = 'series';

export type HeldSeries = { readonly series: Series; /** The last date that was made. */ readonly lastOn: LocalDate | null };

const OWNER = `
  select coalesce(
    (select m.id from member m where m.org_id = $1 and m.id = $2 and m.left_at is null),
    (select p.member_id from post p join member m on m.org_id = p.org_id and m.id = p.member_id and m.left_at is null
     where p.org_id = $1 and p.silo_id = $3 and p.kind in ('LEAD', 'STAND_IN') order by p.kind, p.id limit 1),
    $2::uuid) as id`;

/** A silo that was closed since leads to its heir, who is open; what one silo would promise itself is promised to the CCO's office. */
const SILOS = `
  select coalesce(c.heir_id, c.id) as "carriedBy", nullif(coalesce(p.heir_id, p.id), coalesce(c.heir_id, c.id)) as "promisedTo"
  from silo c left join silo p on p.org_id = c.org_id and p.id = $3 where c.org_id = $1 and c.id = $2`;

/** Series by id, locked by whoever writes, and the schedule that belongs to them. */
@Injectable()
export class SeriesRepository {
  constructor(private readonly organizations: OrganizationRepository) {}

  async find(tx: TenantTx, id: SeriesId): Promise<HeldSeries | null> {
    const [locked] = await tx.sql('series-lock', 'select id from series where org_id = $1 and id = $2 for update', [tx.orgId, id]);
    if (!locked) return null;
    const row = await tx.rows(SeriesTable).findOne({ id });
    const [last] = await tx.sql<{ on: LocalDate | null }>('series-last', 'select max("on") as "on" from occurrence where org_id = $1 and series_id = $2', [tx.orgId, id]);
    const { orgId: _org, ...series } = row!;
    return { series: series as unknown as Series, lastOn: last!.on };
  }

  async insert(tx: TenantTx, series: Series): Promise<void> {
    await tx.rows(SeriesTable).insert(series);
    await this.schedule(tx, series);
  }

  async save(tx: TenantTx, before: Series, after: Series): Promise<Result<null>> {
    const { id, version, title, rule, daysAhead, nextOn, endedAt, ownerId } = after;
    const written = await tx.rows(SeriesTable).update({ id, version: before.version }, { version, title, rule, daysAhead, nextOn, endedAt, ownerId });
    if (written === 0) return refuse('STALE', 'Somebody changed this series at the same moment. Nothing of yours was saved; look again and repeat it.');
    await this.schedule(tx, after);
    return ok(null);
  }

  /** The series goes on with another date, and with who carries and owns it by now; that makes nobody's edit stale. */
  async goOn(tx: TenantTx, series: Series, nextOn: LocalDate | null): Promise<void> {
    const { carriedBy, promisedTo, ownerId } = series;
    await tx.rows(SeriesTable).update({ id: series.id }, { nextOn, carriedBy, promisedTo, ownerId });
    await this.schedule(tx, { ...series, nextOn });
  }

  async add(tx: TenantTx, ...occurrences: readonly Occurrence[]): Promise<void> {
    await tx.rows(OccurrenceTable).insert(...occurrences.map((one) => ({ id: tx.newId(), ...one })));
  }

  async seriesOf(tx: TenantTx, commitmentId: string): Promise<SeriesId | null> {
    return ((await tx.rows(OccurrenceTable).findOne({ commitmentId }))?.seriesId as SeriesId | undefined) ?? null;
  }

  /** Who owns what comes: its owner; once they have left, whoever leads the silo or stands in; with nobody there, still them, to be placed. */
  async ownerNow(tx: TenantTx, { ownerId, carriedBy }: Series): Promise<MemberId> {
    const [row] = await tx.sql<{ id: MemberId }>('series-owner', OWNER, [tx.orgId, ownerId, carriedBy]);
    return row!.id;
  }

  /** Who carries and receives what comes, also after silos were closed. */
  async silosNow(tx: TenantTx, { carriedBy, promisedTo }: Series): Promise<Pick<Series, 'carriedBy' | 'promisedTo'>> {
    const [row] = await tx.sql<Pick<Series, 'carriedBy' | 'promisedTo'>>('series-silos', SILOS, [tx.orgId, carriedBy, promisedTo]);
    return row!;
  }

  private async schedule(tx: TenantTx, series: Series): Promise<void> {
    await setDue(tx, SERIES_DUE, series.id, lookAt(series, await this.organizations.zoneOf(tx, series.carriedBy)));
  }
}
