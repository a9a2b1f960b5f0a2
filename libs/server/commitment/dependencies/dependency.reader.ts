import { Injectable } from '@nestjs/common';
import type { CommitmentId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

const BLOCKED = `
  select d.awaited_id as id, count(*)::int as count from dependency d join commitment c on c.org_id = d.org_id and c.id = d.waiting_id
  where d.org_id = $1 and d.awaited_id = any($2::uuid[]) and d.kind = 'WAITS' and c.standing in ('PROPOSED', 'ACCEPTED') group by 1`;

/** What waits for commitments; many at once in one statement. */
@Injectable()
export class DependencyReader {
  /** How many open commitments wait for each. */
  async blockedCounts(tx: TenantTx, ids: readonly CommitmentId[]): Promise<number[]> {
    const counts = new Map((await tx.sql<{ id: CommitmentId; count: number }>('dependency-counts', BLOCKED, [tx.orgId, ids])).map(({ id, count }) => [id, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  }
}
