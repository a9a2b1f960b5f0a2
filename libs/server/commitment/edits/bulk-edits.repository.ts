import { Injectable } from '@nestjs/common';
import type { Because } from '#domain/commitment';
import type { BulkId, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { BulkEditTable } from './bulk-edit.table.ts';

type New = { readonly id: BulkId; readonly kind: BulkEditTable['kind']; readonly changed: number; readonly refused: readonly Because[]; readonly undoes: BulkId | null };

/** Bulk edits by id. Rows are only ever added. */
@Injectable()
export class BulkEdits {
  async add(tx: TenantTx, bulk: New, by: MemberId = tx.actor.memberId!): Promise<void> {
    await tx.rows(BulkEditTable).insertSet([{ ...bulk, byMemberId: by, at: tx.now }]);
  }

  find(tx: TenantTx, id: BulkId): Promise<BulkEditTable | null> {
    return tx.rows(BulkEditTable).findOne({ id });
  }
}
