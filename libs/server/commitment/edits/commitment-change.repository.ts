import { Injectable } from '@nestjs/common';
import { whatWasBefore, type Commitment, type UndoableChange } from '#domain/commitment';
import type { BulkId, ChangeId, CommitmentId, Fact, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommitmentChangeTable } from './commitment-change.table.ts';

/** One step, as its use case wrote it. */
export type Written = { readonly before: Commitment; readonly after: Commitment; readonly facts: readonly Fact[] };

/** The changes that can be taken back. Rows are only ever added. */
@Injectable()
export class CommitmentChanges {
  /** Keeps what each step wrote over; a step of which something stays for good is left out. */
  async keep(tx: TenantTx, steps: readonly Written[], bulkId: BulkId | null = null, by: MemberId | null = tx.actor.memberId): Promise<void> {
    const rows = steps.flatMap(({ before, after, facts }) => {
      const was = whatWasBefore(before, after);
      if (was === null || by === null) return [];
      return [{ ...this.row(tx, after, facts[0]!.type, by), ...was, undoes: null, bulkId }];
    });
    await tx.rows(CommitmentChangeTable).insertSet(rows);
  }

  async keepUndone(tx: TenantTx, undone: readonly { readonly change: UndoableChange; readonly after: Commitment }[]): Promise<void> {
    await tx.rows(CommitmentChangeTable).insertSet(
      undone.map(({ change, after }) => ({ ...this.row(tx, after, 'commitment.undone', tx.actor.memberId!), before: {}, slipSeq: null, undoes: change.id, bulkId: null })),
    );
  }

  /** A change that has not been taken back, and is no taking back itself. */
  async find(tx: TenantTx, id: ChangeId): Promise<UndoableChange | null> {
    const row = await tx.rows(CommitmentChangeTable).findOne({ id });
    return row === null || row.undoes !== null ? null : toChange(row);
  }

  /** What a bulk edit changed and nobody has taken back. */
  async ofBulk(tx: TenantTx, bulkId: BulkId): Promise<UndoableChange[]> {
    return (await tx.rows(CommitmentChangeTable).find({ bulkId })).map(toChange);
  }

  private row(tx: TenantTx, { id: commitmentId, version }: Commitment, what: string, byMemberId: MemberId) {
    return { id: tx.newId<ChangeId>(), commitmentId, version, what, byMemberId, at: tx.now };
  }
}

export const toChange = (row: CommitmentChangeTable): UndoableChange => ({
  id: row.id as ChangeId,
  commitmentId: row.commitmentId as CommitmentId,
  version: row.version,
  what: row.what,
  before: row.before,
  slipSeq: row.slipSeq,
  byMemberId: row.byMemberId as MemberId,
  at: row.at,
});
