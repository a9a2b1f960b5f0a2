import { Injectable } from '@nestjs/common';
import { becauseOf, planBulk, undo, type BulkPlan, type UndoableChange } from '#domain/commitment';
import { ok, refuse, type BulkId, type CommitmentId, type MemberId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { StandIns } from '#server/org';
import { CommitmentSets } from '../commitment-sets.ts';
import { BulkEdits } from './bulk-edits.repository.ts';
import type { Preview } from './bulk-edit.ts';
import { BulkRows, type ReadRows, type Versioned } from './bulk-rows.ts';
import { CommitmentChanges } from './commitment-change.repository.ts';
import { tellBulk } from './tell-bulk.ts';
import { Told } from './told.ts';

/** Takes a bulk edit back, for the rows whose version is still the one that it wrote; the others are told apart. */
@Injectable()
export class UndoBulk {
  constructor(
    private readonly bulks: BulkEdits,
    private readonly changes: CommitmentChanges,
    private readonly rows: BulkRows,
    private readonly sets: CommitmentSets,
    private readonly told: Told,
    private readonly standIns: StandIns,
  ) {}

  async run(tx: TenantTx, id: BulkId): Promise<Result<BulkId>> {
    const planned = await this.plan(tx, id, (wanted) => this.rows.lock(tx, wanted));
    if (!planned.ok) return planned;
    const { changes, changed, refused } = planned.value;
    const undoId = tx.newId<BulkId>();
    await this.bulks.add(tx, { id: undoId, kind: 'UNDO', changed: changed.length, refused: becauseOf(refused), undoes: id });
    const written = await this.sets.update(tx, changed, await this.rows.zones(tx));
    if (!written.ok) return written;
    await this.changes.keepUndone(tx, changed.map(({ after }) => ({ change: changes.get(after.id)!, after })));
    tellBulk(tx, changed);
    return ok(undoId);
  }

  /** What it would do now; nothing is locked and nothing changes. */
  async preview(tx: TenantTx, id: BulkId): Promise<Result<Preview>> {
    const planned = await this.plan(tx, id, (wanted) => this.rows.read(tx, wanted));
    return planned.ok ? ok({ changes: planned.value.changed.length, refused: becauseOf(planned.value.refused), moves: [] }) : planned;
  }

  private async plan(tx: TenantTx, id: BulkId, read: (wanted: readonly Versioned[]) => Promise<ReadRows>): Promise<Result<BulkPlan & { readonly changes: ReadonlyMap<CommitmentId, UndoableChange> }>> {
    const bulk = await this.bulks.find(tx, id);
    if (bulk === null || bulk.kind === 'UNDO') return refuse('NOT_FOUND', 'There is no such bulk edit to take back.');
    if (bulk.byMemberId !== tx.actor.memberId && !(await this.standIns.principalsOf(tx, tx.actor.memberId)).includes(bulk.byMemberId as MemberId)) {
      return refuse('NOT_ALLOWED', 'Nothing was taken back: a bulk edit is taken back by whoever made it, or who stands in for them.');
    }
    const changes = new Map<CommitmentId, UndoableChange>((await this.changes.ofBulk(tx, id)).map((change) => [change.commitmentId, change]));
    const { rows } = await read([...changes.values()].map((change) => ({ id: change.commitmentId, version: change.version })));
    const told = await this.told.about(tx, [...changes.values()]);
    return ok({ changes, ...planBulk(rows, (commitment, step, insteadOf) => undo(commitment, changes.get(commitment.id)!, { told: told.has(commitment.id), insteadOf: insteadOf?.principal }, step)) });
  }
}
