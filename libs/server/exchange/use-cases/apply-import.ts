import { Injectable } from '@nestjs/common';
import { ok, refuse, type ImportRunId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ImportRepository } from '../import.repository.ts';
import { PlanFiles } from '../plan-files.ts';
import { WritePlan } from '../write-plan.ts';

/** Does what the dry run said, all of it or nothing; refused when the organization changed meanwhile so that it would do something else. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly planner: PlanFiles,
    private readonly writer: WritePlan,
  ) {}

  async run(tx: TenantTx, input: { id: string; version: number }): Promise<Result<ImportRunId>> {
    const run = await this.imports.find(tx, input.id);
    const by = tx.actor.memberId;
    if (run === null || by === null) return refuse('NOT_FOUND', 'There is no such import.');
    if (run.state === 'APPLIED') return refuse('WRONG_STATE', 'This import was applied already. Nothing was imported twice.');
    if (run.version !== input.version) return refuse('STALE', 'The columns were changed in another window. Nothing was imported; look at the dry run again.');
    const tables = await this.imports.tables(tx, run.id);
    if (!tables.ok) return tables;
    const planned = await this.planner.run(tx, tables.value, by, true);
    if (!planned.ok) return planned;
    if (planned.value.digest !== run.digest) {
      return refuse('STALE', 'The organization changed since this dry run, so the import would do something else now. Nothing was imported; look at the new dry run, then apply it.');
    }
    const written = await this.writer.run(tx, planned.value.plan, planned.value.snapshot);
    if (!written.ok) return written;
    await this.imports.keepApplied(tx, run.id, run.version + 1, planned.value, by);
    return ok(run.id as ImportRunId);
  }
}
