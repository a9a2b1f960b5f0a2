import { Injectable } from '@nestjs/common';
import type { CommitmentId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

const OPEN = `c.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED')`;

const TOUCHED = `
  select c.id from commitment c where c.org_id = $1 and ${OPEN} and (c.carried_by = $2 or c.promised_to = $2
    or exists (select 1 from contributing_silo x where x.org_id = c.org_id and x.commitment_id = c.id and x.silo_id = $2))
  order by c.id`;

const COUNTS = `
  select
    (select count(*) from commitment c where c.org_id = $1 and ${OPEN} and c.carried_by = $2)::int as "carried",
    (select count(*) from commitment c where c.org_id = $1 and ${OPEN} and c.promised_to = $2)::int as "received",
    (select count(*) from commitment c where c.org_id = $1 and ${OPEN} and ((c.carried_by = $2 and c.promised_to = $3) or (c.carried_by = $3 and c.promised_to = $2)))::int as "toOffice",
    (select count(*) from contributing_silo x join commitment c on c.org_id = x.org_id and c.id = x.commitment_id where x.org_id = $1 and x.silo_id = $2 and ${OPEN})::int as "contributes",
    (select count(*) from handoff h where h.org_id = $1 and (h.from_silo = $2 or h.to_silo = $2) and h.state in ('OFFERED', 'ACCEPTED', 'DELIVERED', 'RETURNED'))::int as "handoffs",
    (select count(*) from handoff h where h.org_id = $1 and ((h.from_silo = $2 and h.to_silo = $3) or (h.from_silo = $3 and h.to_silo = $2)) and h.state in ('OFFERED', 'ACCEPTED', 'DELIVERED', 'RETURNED'))::int as "voided",
    (select count(*) from commitment c where c.org_id = $1 and not ${OPEN} and c.carried_by = $2)::int as "stays",
    (select count(*) from seat s where s.org_id = $1 and s.silo_id = $2)::int as "seats",
    (select count(distinct p.member_id) from post p where p.org_id = $1 and p.silo_id = $2)::int as "people"`;

/** Exact numbers of what a silo leaves to its heir. `toOffice`: both ends would be one silo, so the CCO's office receives. */
export type SiloHoldings = {
  readonly carried: number;
  readonly received: number;
  readonly toOffice: number;
  readonly contributes: number;
  readonly handoffs: number;
  readonly voided: number;
  /** What it carried to its end: stays under the old name, inside the heir's. */
  readonly stays: number;
  readonly seats: number;
  readonly people: number;
};

/** What a silo carries, receives and has a part in, while that is open. */
@Injectable()
export class SiloHoldingsReader {
  async touched(tx: TenantTx, siloId: SiloId): Promise<CommitmentId[]> {
    return (await tx.sql<{ id: CommitmentId }>('silo-touches', TOUCHED, [tx.orgId, siloId])).map(({ id }) => id);
  }

  async counts(tx: TenantTx, siloId: SiloId, heirId: SiloId): Promise<SiloHoldings> {
    const [row] = await tx.sql<SiloHoldings>('silo-holdings', COUNTS, [tx.orgId, siloId, heirId]);
    return row!;
  }
}
