import { Injectable } from '@nestjs/common';
import type { SeriesId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

// What one silo would promise itself is promised to the CCO's office.
const TO_HEIR = `
  update series s set version = s.version + 1,
    carried_by = case s.carried_by when $2 then $3 else s.carried_by end,
    promised_to = nullif(case s.promised_to when $2 then $3 else s.promised_to end, case s.carried_by when $2 then $3 else s.carried_by end)
  where s.org_id = $1 and s.ended_at is null and (s.carried_by = $2 or s.promised_to = $2)
  returning s.id, s.carried_by as "carriedBy", s.promised_to as "promisedTo"`;

type Moved = { id: SeriesId; carriedBy: SiloId; promisedTo: SiloId | null };

/** What comes again of a closed silo comes from its heir: no date moves. */
@Injectable()
export class SeriesToHeir {
  async run(tx: TenantTx, { closed, heir }: { readonly closed: SiloId; readonly heir: SiloId }): Promise<void> {
    for (const { id, carriedBy, promisedTo } of await tx.sql<Moved>('series-to-heir', TO_HEIR, [tx.orgId, closed, heir])) {
      tx.emit({ type: 'series.inherited', subject: { kind: 'series', id }, data: { closedSilo: closed, heirSilo: heir, carriedBy, promisedTo } });
    }
  }
}
