import { Injectable } from '@nestjs/common';
import type { BulkChanged } from '#domain/commitment';
import { ok, type BulkId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommitmentSets } from '../commitment-sets.ts';
import { BulkRows } from './bulk-rows.ts';
import { tellBulk } from './tell-bulk.ts';
import { CommitmentChanges } from './commitment-change.repository.ts';

/** Writes the rows of a bulk edit, what each wrote over, and one fact a row. */
@Injectable()
export class WriteBulk {
  constructor(
    private readonly sets: CommitmentSets,
    private readonly rows: BulkRows,
    private readonly changes: CommitmentChanges,
  ) {}

  async run(tx: TenantTx, changed: readonly BulkChanged[], bulkId: BulkId): Promise<Result<null>> {
    if (changed.length === 0) return ok(null);
    const written = await this.sets.update(tx, changed, await this.rows.zones(tx));
    if (!written.ok) return written;
    await this.changes.keep(tx, changed, bulkId);
    tellBulk(tx, changed);
    return ok(null);
  }
}
