import { Injectable } from '@nestjs/common';
import type { LocalDate, MemberId } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import type { Holding } from '#domain/succession';
import type { TenantTx } from '#server/database';

const OPEN = `c.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED')`;

const PROMISES = `
  select 'OWNER' as kind, c.id as "commitmentId", c.carried_by as "siloId", null::uuid as "ownerId" from commitment c where c.org_id = $1 and c.owner_id = $2 and ${OPEN}
  union all
  select 'NAMED_OWNER', c.id, c.carried_by, null from commitment c where c.org_id = $1 and c.named_owner_id = $2 and ${OPEN}
  union all
  select 'VERIFIER', c.id, c.promised_to, c.owner_id from commitment c where c.org_id = $1 and c.verifier_id = $2 and ${OPEN}
  order by 2, 1`;

const SERIES = `select 'SERIES' as kind, s.id as "seriesId", s.carried_by as "siloId" from series s where s.org_id = $1 and s.owner_id = $2 and s.ended_at is null order by 2`;

const COMING = `x.state in ('PLANNED', 'OPEN', 'IN_ROOM')`;

const SITTINGS = `
  select s.kind, x.id as "sittingId", null::uuid as "siloId", false as "asStandIn" from sitting x
    cross join lateral (values ('CHAIR', x.chair_id), ('SCRIBE', x.scribe_id)) s(kind, member_id)
  where x.org_id = $1 and ${COMING} and s.member_id = $2
  union all
  select 'SEAT', a.sitting_id, a.silo_id, a.expected_id is distinct from $2 from attendance a join sitting x on x.org_id = a.org_id and x.id = a.sitting_id
  where a.org_id = $1 and ${COMING} and (a.expected_id = $2 or a.stand_in_id = $2)
  union all
  select distinct 'CAPTURED', o.sitting_id, o.carried_by, false from outcome o join sitting x on x.org_id = o.org_id and x.id = o.sitting_id
  where o.org_id = $1 and ${COMING} and o.kind = 'COMMITMENT' and o.commitment_id is null and o.owner_id = $2
  order by 2, 1`;

const LEAVES = `
  select case when l.member_id = $2 then 'LEAVE' else 'STANDS_IN' end as kind, l.id as "leaveId", l.member_id as "principalId" from leave l
  where l.org_id = $1 and l.ended_at is null and l.until_on >= $3::date and (l.member_id = $2 or l.stand_in_id = $2)
  order by l.from_on, l.id`;

/** Everything that a member holds now, across the subjects. */
@Injectable()
export class HoldingsReader {
  async of(tx: TenantTx, memberId: MemberId, posts: readonly PostHeld[], today: LocalDate): Promise<Holding[]> {
    const held = posts.filter((post) => post.memberId === memberId).map((post) => ({ kind: 'POST' as const, post }));
    const promises = await tx.sql<Holding>('holdings-promises', PROMISES, [tx.orgId, memberId]);
    const series = await tx.sql<Holding>('holdings-series', SERIES, [tx.orgId, memberId]);
    const sittings = await tx.sql<Holding>('holdings-sittings', SITTINGS, [tx.orgId, memberId]);
    const leaves = await tx.sql<Holding>('holdings-leaves', LEAVES, [tx.orgId, memberId, today]);
    return [...held, ...promises, ...series, ...sittings, ...leaves];
  }
}
