import { Injectable } from '@nestjs/common';
import { UNDO_MS } from '#domain/commitment';
import type { CommitmentId, Instant, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { StandIns } from '#server/org';
import { Told } from './told.ts';

type Row = {
  readonly id: string; readonly what: string; readonly at: Instant; readonly changed: number; readonly kept: number; readonly goesBack: number;
  readonly fields: readonly string[]; readonly commitmentId: CommitmentId | null; readonly byMemberId: MemberId;
};
export type RecentChange = Row & { readonly told: boolean };

const MOST = 50;

// Of each commitment the last change by hand; of many, what each row's change wrote and whether it is still the last one.
const RECENT = `
  select r.id, r.what, r.at, r.changed, r.by_member_id as "byMemberId", r.commitment_id as "commitmentId", count(h.id)::int as kept,
    (count(*) filter (where c.version = h.version))::int as "goesBack",
    coalesce((select array_agg(distinct k) from commitment_change b, jsonb_object_keys(b.before) k
      where b.org_id = $1 and (b.id = r.id or b.bulk_id = r.id)), '{}') as fields
  from (
    (select b.id, b.kind as what, b.at, b.changed, b.by_member_id, null::uuid as commitment_id
     from bulk_edit b
     where b.org_id = $1 and b.by_member_id = any($2::uuid[]) and b.at >= $3 and b.kind <> 'UNDO' and b.changed > 0
       and not exists (select 1 from bulk_edit u where u.org_id = b.org_id and u.undoes = b.id)
     order by b.at desc limit ${MOST})
    union all
    (select * from (
       select distinct on (s.by_member_id, s.commitment_id) s.id, s.what, s.at, 1 as changed, s.by_member_id, s.commitment_id
       from commitment_change s
       where s.org_id = $1 and s.by_member_id = any($2::uuid[]) and s.at >= $3 and s.bulk_id is null and s.undoes is null
         and not exists (select 1 from commitment_change u where u.org_id = s.org_id and u.undoes = s.id)
       order by s.by_member_id, s.commitment_id, s.version desc) one
     order by at desc limit ${MOST})
  ) r
  left join commitment_change h on h.org_id = $1 and (h.id = r.id or h.bulk_id = r.id)
  left join commitment c on c.org_id = h.org_id and c.id = h.commitment_id
  group by r.id, r.what, r.at, r.changed, r.by_member_id, r.commitment_id
  order by r.at desc, r.id limit ${MOST}`;

@Injectable()
export class RecentChangesReader {
  constructor(
    private readonly told: Told,
    private readonly standIns: StandIns,
  ) {}

  /** What the member, and whom they stand in for, changed within a day and have not taken back, newest first. */
  async ofMember(tx: TenantTx): Promise<RecentChange[]> {
    const me = tx.actor.memberId;
    const members = me === null ? [] : [me, ...(await this.standIns.principalsOf(tx, me))];
    const rows = await tx.sql<Row>('recent-changes', RECENT, [tx.orgId, members, new Date(tx.now - UNDO_MS)]);
    const dates = rows.flatMap(({ commitmentId, at, fields }) => (commitmentId !== null && fields.includes('agreedOn') ? [{ commitmentId, at }] : []));
    const told = await this.told.about(tx, dates);
    return rows.map((row) => ({ ...row, told: row.commitmentId !== null && row.fields.includes('agreedOn') && told.has(row.commitmentId) }));
  }
}
