import { Injectable } from '@nestjs/common';
import type { CommitmentId, MemberId, SiloId, SittingId } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import type { Holding } from '#domain/succession';
import type { TenantTx } from '#server/database';

const PROMISES = `
  select 'OWNER' as kind, c.id as "commitmentId", c.carried_by as "siloId" from commitment c
  where c.org_id = $1 and c.owner_id = $2 and c.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED')
  union all
  select 'NAMED_OWNER', c.id, c.carried_by from commitment c
  where c.org_id = $1 and c.named_owner_id = $2 and c.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED')
  order by 2, 1`;

const SITTINGS = `
  select s.kind, x.id as "sittingId", null::uuid as "siloId" from sitting x
    cross join lateral (values ('CHAIR', x.chair_id), ('SCRIBE', x.scribe_id)) s(kind, member_id)
  where x.org_id = $1 and x.state in ('PLANNED', 'OPEN', 'IN_ROOM') and s.member_id = $2
  union all
  select 'SEAT', a.sitting_id, a.silo_id from attendance a join sitting x on x.org_id = a.org_id and x.id = a.sitting_id
  where a.org_id = $1 and x.state in ('PLANNED', 'OPEN', 'IN_ROOM') and (a.expected_id = $2 or a.stand_in_id = $2)
  order by 2, 1`;

type Promised = { kind: 'OWNER' | 'NAMED_OWNER'; commitmentId: CommitmentId; siloId: SiloId };
type Seated = { kind: 'CHAIR' | 'SCRIBE' | 'SEAT'; sittingId: SittingId; siloId: SiloId };

/** Everything that a member holds now, across the subjects. */
@Injectable()
export class HoldingsReader {
  async of(tx: TenantTx, memberId: MemberId, posts: readonly PostHeld[]): Promise<Holding[]> {
    const promises = await tx.sql<Promised>('holdings-promises', PROMISES, [tx.orgId, memberId]);
    const sittings = await tx.sql<Seated>('holdings-sittings', SITTINGS, [tx.orgId, memberId]);
    const held = posts.filter((post) => post.memberId === memberId).map((post) => ({ kind: 'POST' as const, post }));
    return [...held, ...promises, ...sittings.map(toHolding)];
  }
}

const toHolding = ({ kind, sittingId, siloId }: Seated): Holding => (kind === 'SEAT' ? { kind, sittingId, siloId } : { kind, sittingId });
