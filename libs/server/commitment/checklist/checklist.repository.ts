import { Injectable } from '@nestjs/common';
import type { Line } from '#domain/commitment';
import type { CommitmentId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ChecklistLineTable } from './checklist-line.table.ts';

/** Writes the lines of a checklist. Whoever writes holds the commitment's row. */
@Injectable()
export class ChecklistRepository {
  /** Writes what differs: lines that came, went, moved or were ticked. */
  async save(tx: TenantTx, commitmentId: CommitmentId, before: readonly Line[], after: readonly Line[]): Promise<void> {
    const table = tx.rows(ChecklistLineTable);
    for (const { id } of before) if (!after.some((line) => line.id === id)) await table.delete({ id });
    for (const [index, { id, text, doneAt, doneBy }] of after.entries()) {
      const place = index + 1;
      const was = before.findIndex((line) => line.id === id);
      if (was < 0) await table.insert({ id, commitmentId, place, words: text, doneAt, doneBy });
      else if (was !== index || before[was]!.doneAt !== doneAt) await table.update({ id }, { place, doneAt, doneBy });
    }
  }
}
