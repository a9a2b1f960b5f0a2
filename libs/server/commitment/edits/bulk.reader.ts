import { Injectable } from '@nestjs/common';
import type { Because } from '#domain/commitment';
import type { BulkId, Instant } from '#domain/kernel';
import type { TenantTx } from '#server/database';

export type BulkView = { readonly id: BulkId; readonly kind: string; readonly at: Instant; readonly changed: number; readonly refused: readonly Because[] };

/** Bulk edits as they were carried out, for whoever made them. */
@Injectable()
export class BulkReader {
  async byIds(tx: TenantTx, ids: readonly BulkId[]): Promise<(BulkView | null)[]> {
    const rows = await tx.sql<BulkView>(
      'bulk-edits',
      'select id, kind, at, changed, refused from bulk_edit where org_id = $1 and id = any($2::uuid[]) and by_member_id = $3',
      [tx.orgId, ids, tx.actor.memberId],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
