import { Injectable } from '@nestjs/common';
import { ok, refuse, type MemberId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ImportRepository } from '../import.repository.ts';
import type { ImportRunTable } from '../import.table.ts';
import { PlanFiles } from '../plan-files.ts';
import type { Progress } from '../work/progress.ts';
import { WritePlan } from '../write-plan.ts';

/** Plans a run's files once more and does what they say, in the transaction that it is given; refused when that is no longer what its dry run said. */
@Injectable()
export class CarryOutImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly planner: PlanFiles,
    private readonly writer: WritePlan,
  ) {}

  async run(tx: TenantTx, run: ImportRunTable, by: MemberId, progress: Progress): Promise<Result<null>> {
    await progress.step('READING', 1);
    const tables = await this.imports.tables(tx, run.id);
    if (!tables.ok) return tables;
    await progress.step('CHECKING', 1);
    const planned = await this.planner.run(tx, tables.value, by, true);
    if (!planned.ok) return planned;
    if (planned.value.digest !== run.digest) {
      return refuse('STALE', 'The organization changed since this dry run, so the import would do something else now. Nothing was imported; look at the new dry run, then apply it.');
    }
    const written = await this.writer.run(tx, planned.value.plan, planned.value.snapshot, by, progress);
    if (!written.ok) return written;
    await this.imports.keepApplied(tx, run.id, run.version + 1, planned.value, by, written.value);
    await progress.step('RECORDING', 1);
    return ok(null);
  }
}
