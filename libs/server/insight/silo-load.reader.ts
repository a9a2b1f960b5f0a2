import { Injectable } from '@nestjs/common';
import type { LocalDate, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrgReader } from '#server/org';

export type WeekLoad = { readonly weekOn: LocalDate; readonly promised: number; readonly proposed: number; readonly handoffs: number };
type Row = WeekLoad & { readonly siloId: SiloId };

/** `$1` organization, `$2` its day, `$3` silos. What is late already weighs on this week. */
const LOAD = `
  with weeks as (select (date_trunc('week', $2::date) + n * interval '7 days')::date as monday from generate_series(0, 7) n),
  things as (
    select c.carried_by as silo, greatest(c.due_on, $2::date) as due_on, case c.standing when 'ACCEPTED' then 'PROMISED' else 'PROPOSED' end as kind
    from commitment c where c.org_id = $1 and c.carried_by = any($3::uuid[]) and c.standing in ('PROPOSED', 'ACCEPTED') and not c.as_imported
      and c.due_on < (select max(monday) from weeks) + 7
    union all
    select h.from_silo, greatest(h.due_on, $2::date), 'HANDOFF' from handoff h
    where h.org_id = $1 and h.from_silo = any($3::uuid[]) and h.state in ('ACCEPTED', 'RETURNED') and h.due_on < (select max(monday) from weeks) + 7)
  select s.id as "siloId", w.monday as "weekOn", count(*) filter (where t.kind = 'PROMISED')::int as promised,
    count(*) filter (where t.kind = 'PROPOSED')::int as proposed, count(*) filter (where t.kind = 'HANDOFF')::int as handoffs
  from unnest($3::uuid[]) s(id) cross join weeks w left join things t on t.silo = s.id and t.due_on >= w.monday and t.due_on < w.monday + 7
  group by s.id, w.monday order by s.id, w.monday`;

/** What silos have to bring in each of the next eight weeks. */
@Injectable()
export class SiloLoadReader {
  constructor(private readonly org: OrgReader) {}

  async ofSilos(tx: TenantTx, ids: readonly SiloId[]): Promise<WeekLoad[][]> {
    const { today } = await this.org.organization(tx);
    const rows = await tx.sql<Row>('silo-loads', LOAD, [tx.orgId, today, ids]);
    return ids.map((id) => rows.filter(({ siloId }) => siloId === id));
  }
}
