import { Injectable } from '@nestjs/common';
import { UNDO_MS } from '#domain/commitment';
import type { ChangeId, CommitmentId, Instant } from '#domain/kernel';
import type { TenantTx } from '#server/database';

export type Undoable = { readonly id: ChangeId; readonly what: string; readonly at: Instant };

const LAST = `
  select h.id, h.what, h.at, h.commitment_id as "commitmentId"
  from commitment_change h join commitment c on c.org_id = h.org_id and c.id = h.commitment_id and c.version = h.version
  where h.org_id = $1 and h.commitment_id = any($2::uuid[]) and h.by_member_id = $3 and h.at >= $4 and h.undoes is null`;

@Injectable()
export class UndoableReader {
  /** What the member did last to each, as long as nothing has changed since; null where there is nothing to take back. */
  async lastOf(tx: TenantTx, ids: readonly CommitmentId[]): Promise<(Undoable | null)[]> {
    const rows = await tx.sql<Undoable & { commitmentId: string }>('undoable-changes', LAST, [tx.orgId, ids, tx.actor.memberId, new Date(tx.now - UNDO_MS)]);
    const found = new Map(rows.map((row) => [row.commitmentId, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
