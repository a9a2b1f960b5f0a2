import { Injectable } from '@nestjs/common';
import { changesNothing, type ImportFile, type ImportPlan } from '#domain/exchange';
import { ok, refuse, type ImportRunId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ImportRepository } from '../import.repository.ts';
import { PlanFiles } from '../plan-files.ts';
import { UNWATCHED } from '../work/progress.ts';
import { WritePlan } from '../write-plan.ts';

/** Plans files and applies them at once, for whoever looks at a report instead of a wizard. */
@Injectable()
export class ImportNow {
  constructor(
    private readonly imports: ImportRepository,
    private readonly planner: PlanFiles,
    private readonly writer: WritePlan,
  ) {}

  async run(tx: TenantTx, input: { files: readonly ImportFile[]; dryRun: boolean }): Promise<Result<ImportPlan>> {
    const by = tx.actor.memberId;
    if (by === null) return refuse('NOT_ALLOWED', 'Only a member imports.');
    const planned = await this.planner.run(tx, input.files, by, !input.dryRun);
    if (!planned.ok) return planned;
    const { plan, snapshot } = planned.value;
    if (input.dryRun || changesNothing(plan)) return ok(plan);
    const written = await this.writer.run(tx, plan, snapshot, by, UNWATCHED);
    if (!written.ok) return written;
    const id = tx.newId<ImportRunId>();
    await this.imports.insert(tx, id, by);
    for (const { kind, table, mapping } of input.files) {
      await this.imports.addFile(tx, {
        id: tx.newId(), runId: id, kind, name: table.name, headers: table.headers, samples: table.headers.map(() => []), rowCount: table.rows.length,
        mapping, content: null, uploadedBy: by, uploadedAt: tx.now,
      });
    }
    await this.imports.keepRows(tx, id, plan);
    await this.imports.keepApplied(tx, id, 2, planned.value, by, written.value);
    return ok(plan);
  }
}
