import { Injectable } from '@nestjs/common';
import type { Line } from '#domain/commitment';
import type { CommitmentId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

const LINES = `
  select commitment_id as "commitmentId", id, words as text, done_at as "doneAt", done_by as "doneBy" from checklist_line
  where org_id = $1 and commitment_id = any($2::uuid[]) order by place, id`;

/** The lines of many checklists at once, in their order. */
@Injectable()
export class ChecklistReader {
  async of(tx: TenantTx, ids: readonly CommitmentId[]): Promise<Line[][]> {
    const rows = await tx.sql<Line & { commitmentId: CommitmentId }>('checklists', LINES, [tx.orgId, ids]);
    return ids.map((id) => rows.filter((row) => row.commitmentId === id).map(({ commitmentId: _of, ...line }) => line));
  }
}
