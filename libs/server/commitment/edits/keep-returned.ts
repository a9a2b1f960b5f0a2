import { Injectable } from '@nestjs/common';
import type { BulkId, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { BulkEdits } from './bulk-edits.repository.ts';
import { CommitmentChanges, type Written } from './commitment-change.repository.ts';

/** Keeps what a list that came back changed as one bulk edit, so that one undo takes all of it back. */
@Injectable()
export class KeepReturned {
  constructor(
    private readonly bulks: BulkEdits,
    private readonly changes: CommitmentChanges,
  ) {}

  /** Null when it changed nothing. `by` brought the list back, which may be a while ago. */
  async run(tx: TenantTx, written: readonly Written[], by: MemberId): Promise<BulkId | null> {
    if (written.length === 0) return null;
    const id = tx.newId<BulkId>();
    await this.bulks.add(tx, { id, kind: 'RETURNED_LIST', changed: written.length, refused: [], undoes: null }, by);
    await this.changes.keep(tx, written, id, by);
    return id;
  }
}
