import { Injectable } from '@nestjs/common';
import type { MemberId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

const COMING = `select x.id from sitting x where x.org_id = $1 and x.state in ('PLANNED', 'OPEN')`;

// A forum, or a sitting, in which the heir sits already has one seat less; elsewhere the heir takes the seat.
const SEATS = `
  with gone as (delete from seat where org_id = $1 and silo_id = $2 returning forum_id, seq)
  insert into seat (org_id, id, forum_id, silo_id, seq)
  select $1, gen_random_uuid(), g.forum_id, $3, g.seq from gone g
  where not exists (select 1 from seat s where s.org_id = $1 and s.forum_id = g.forum_id and s.silo_id = $3)`;
const QUORUM = `
  update forum f set quorum = greatest(1, least(f.quorum, (select count(*) from seat s where s.org_id = f.org_id and s.forum_id = f.id)::int)), version = f.version + 1
  where f.org_id = $1 and f.quorum > (select count(*) from seat s where s.org_id = f.org_id and s.forum_id = f.id)`;
const DOUBLED = `
  delete from attendance a where a.org_id = $1 and a.silo_id = $2 and a.sitting_id in (${COMING})
    and exists (select 1 from attendance h where h.org_id = a.org_id and h.sitting_id = a.sitting_id and h.silo_id = $3)`;
const TAKEN = `update attendance a set silo_id = $3, expected_id = $4, stand_in_id = $5 where a.org_id = $1 and a.silo_id = $2 and a.sitting_id in (${COMING})`;
const SITTING_QUORUM = `
  update sitting x set quorum = greatest(1, (select count(*) from attendance a where a.org_id = x.org_id and a.sitting_id = x.id)::int), version = x.version + 1
  where x.org_id = $1 and x.state in ('PLANNED', 'OPEN') and x.quorum > (select count(*) from attendance a where a.org_id = x.org_id and a.sitting_id = x.id)`;

/** What a closed silo had of seats, in forums and in coming sittings, goes to its heir; where the heir sits already it is gone. */
@Injectable()
export class InheritSeats {
  async run(tx: TenantTx, input: { closed: SiloId; heir: SiloId; leadId: MemberId | null; standInId: MemberId | null }): Promise<void> {
    const { closed, heir, leadId, standInId } = input;
    await tx.sql('seats-to-heir', SEATS, [tx.orgId, closed, heir]);
    await tx.sql('forum-quorum', QUORUM, [tx.orgId]);
    await tx.sql('attendance-doubled', DOUBLED, [tx.orgId, closed, heir]);
    await tx.sql('attendance-to-heir', TAKEN, [tx.orgId, closed, heir, leadId, standInId]);
    await tx.sql('sitting-quorum', SITTING_QUORUM, [tx.orgId]);
  }

  /** Whether a sitting in which the silo has a seat is in the room now. */
  async sitsNow(tx: TenantTx, siloId: SiloId): Promise<boolean> {
    const [row] = await tx.sql<{ sits: boolean }>(
      'silo-sits-now',
      `select exists (select 1 from attendance a join sitting x on x.org_id = a.org_id and x.id = a.sitting_id
        where a.org_id = $1 and a.silo_id = $2 and x.state = 'IN_ROOM') as sits`,
      [tx.orgId, siloId],
    );
    return row!.sits;
  }
}
