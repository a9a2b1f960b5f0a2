import { Injectable } from '@nestjs/common';
import type { Occurrence, Series } from '#domain/commitment';
import type { SeriesId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

const SERIES = `
  select id, version, title, customer_effect as "customerEffect", done_when as "doneWhen", carried_by as "carriedBy", promised_to as "promisedTo", owner_id as "ownerId",
    rule, days_ahead as "daysAhead", started_by as "startedBy", started_at as "startedAt", next_on as "nextOn", ended_at as "endedAt"
  from series where org_id = $1 and id = any($2::uuid[])`;

const OCCURRENCES = `
  select series_id as "seriesId", "on", commitment_id as "commitmentId" from (
    select o.*, row_number() over (partition by series_id order by "on" desc) as place from occurrence o where org_id = $1 and series_id = any($2::uuid[])) o
  where place <= $3 order by "on" desc`;

/** Series as screens show them. */
@Injectable()
export class SeriesReader {
  async byIds(tx: TenantTx, ids: readonly SeriesId[]): Promise<(Series | null)[]> {
    const rows = await tx.sql<Series>('series-by-id', SERIES, [tx.orgId, ids]);
    return ids.map((id) => rows.find((row) => row.id === id) ?? null);
  }

  /** The latest of each, newest first. */
  async occurrences(tx: TenantTx, ids: readonly SeriesId[], most: number): Promise<Occurrence[][]> {
    const rows = await tx.sql<Occurrence>('series-occurrences', OCCURRENCES, [tx.orgId, ids, most]);
    return ids.map((id) => rows.filter(({ seriesId }) => seriesId === id));
  }
}
