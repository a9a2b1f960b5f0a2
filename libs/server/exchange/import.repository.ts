import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ImportFile, ImportPlan } from '#domain/exchange';
import { isId, ok, refuse, type BulkId, type ImportRunId, type Problem, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ImportFileTable, ImportRowTable, ImportRunTable } from './import.table.ts';
import type { Planned } from './plan-files.ts';
import { runsImports } from './runs-imports.ts';
import { readTable } from './read-table.ts';

/** Files received in vain are kept for the last few only. */
const MOST_LOOSE_FILES = 12;
const DROP_LOOSE = `delete from import_file where org_id = $1 and uploaded_by = $2 and run_id is null and id not in (
  select id from import_file where org_id = $1 and uploaded_by = $2 and run_id is null order by id desc limit ${MOST_LOOSE_FILES})`;

/** Imports with their files and what became of each row. */
@Injectable()
export class ImportRepository {
  async addFile(tx: TenantTx, file: Omit<ImportFileTable, 'orgId'>): Promise<void> {
    await tx.rows(ImportFileTable).insert(file as never);
    if (file.runId === null) await tx.sql('import-drop-loose-files', DROP_LOOSE, [tx.orgId, file.uploadedBy]);
  }

  /** Files that this member uploaded and no import has taken yet. */
  async looseFiles(tx: TenantTx, ids: readonly string[]): Promise<ImportFileTable[]> {
    const mine = { id: In(ids.filter(isId)), uploadedBy: tx.actor.memberId ?? '' };
    return (await tx.rows(ImportFileTable).find(mine)).filter((file) => file.runId === null);
  }

  files(tx: TenantTx, runId: string): Promise<ImportFileTable[]> {
    return tx.rows(ImportFileTable).find({ runId }, { id: 'ASC' });
  }

  /** The run, locked. */
  async find(tx: TenantTx, id: string): Promise<ImportRunTable | null> {
    if (!isId(id)) return null;
    await tx.sql('import-run-lock', 'select id from import_run where org_id = $1 and id = $2 for update', [tx.orgId, id]);
    return tx.rows(ImportRunTable).findOne({ id });
  }

  /** The same, of one's own; whoever runs imports also takes up another's. */
  async findMine(tx: TenantTx, id: string): Promise<ImportRunTable | null> {
    const run = await this.find(tx, id);
    return run !== null && (run.startedBy === tx.actor.memberId || (await runsImports(tx))) ? run : null;
  }

  async insert(tx: TenantTx, id: ImportRunId, startedBy: string): Promise<void> {
    await tx.rows(ImportRunTable).insert({ id, version: 1, state: 'DRY_RUN', startedBy, startedAt: tx.now });
  }

  /** What this member tried before and did not apply gives way. */
  async dropDrafts(tx: TenantTx, startedBy: string): Promise<void> {
    const drafts = (await tx.rows(ImportRunTable).find({ startedBy, state: 'DRY_RUN' })).map(({ id }) => id);
    if (drafts.length === 0) return;
    await tx.rows(ImportRowTable).delete({ runId: In(drafts) });
    await tx.rows(ImportFileTable).delete({ runId: In(drafts) });
    await tx.rows(ImportRunTable).delete({ id: In(drafts) });
  }

  /** Keeps what a dry run found, or why there is none. */
  async keepDryRun(tx: TenantTx, runId: string, version: number, planned: Result<Planned>): Promise<void> {
    await tx.rows(ImportRowTable).delete({ runId });
    const problem: Problem | null = planned.ok ? null : planned.problem;
    const { plan, digest } = planned.ok ? planned.value : { plan: null, digest: null };
    await tx.rows(ImportRunTable).update({ id: runId }, { version, totals: plan?.totals ?? null, problem, digest });
    if (plan) await this.keepRows(tx, runId, plan);
  }

  /** Marks the run as applied; its files' text is not needed any more. */
  async keepApplied(tx: TenantTx, runId: string, version: number, { plan, digest }: Planned, appliedBy: string, bulkId: BulkId | null): Promise<void> {
    await tx.rows(ImportRunTable).update({ id: runId }, { version, state: 'APPLIED', appliedAt: tx.now, appliedBy, totals: plan.totals, digest, problem: null, bulkId });
    await tx.rows(ImportFileTable).update({ runId }, { content: null });
  }

  /** Long work begins, or ends without having done anything. */
  async keepState(tx: TenantTx, runId: string, state: 'DRY_RUN' | 'APPLYING'): Promise<void> {
    await tx.rows(ImportRunTable).update({ id: runId }, { state });
  }

  async keepRows(tx: TenantTx, runId: string, plan: ImportPlan): Promise<void> {
    await tx.rows(ImportRowTable).insertSet(plan.rows.map((row, seq) => ({ ...row, id: tx.newId(), runId, seq })));
  }

  /** The run's files as tables with their mappings, read again from their text. */
  async tables(tx: TenantTx, runId: string): Promise<Result<ImportFile[]>> {
    const read: ImportFile[] = [];
    for (const { name, kind, mapping, content } of await this.files(tx, runId)) {
      if (content === null) return refuse('WRONG_STATE', 'This import was applied already; its files are not kept. Choose them again for another one.');
      const table = readTable(name, content);
      if (!table.ok) return table;
      read.push({ kind, table: table.value, mapping });
    }
    return ok(read);
  }
}
