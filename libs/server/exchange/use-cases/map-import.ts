import { Injectable } from '@nestjs/common';
import { fieldsOf, type FileKind, type Mapping } from '#domain/exchange';
import { ok, refuse, type ImportRunId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ImportRepository } from '../import.repository.ts';
import { ImportFileTable } from '../import.table.ts';
import { PlanFiles } from '../plan-files.ts';

export type MappedFile = { readonly fileId: string; readonly kind: FileKind; readonly columns: readonly { readonly header: string; readonly field: string }[] };

/** Reads the files' columns another way (or the same way against an organization that moved on) and looks again at what would happen. */
@Injectable()
export class MapImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly planner: PlanFiles,
  ) {}

  async run(tx: TenantTx, input: { id: string; version: number; files: readonly MappedFile[] }): Promise<Result<ImportRunId>> {
    const run = await this.imports.findMine(tx, input.id);
    const by = tx.actor.memberId;
    if (run === null || by === null) return refuse('NOT_FOUND', 'There is no such import.');
    if (run.state === 'APPLIED') return refuse('WRONG_STATE', 'This import was applied already. Choose the files again for another one.');
    if (run.state === 'APPLYING') return refuse('WRONG_STATE', 'This import is being applied. Wait until it is done, or cancel it first.');
    if (run.version !== input.version) return refuse('STALE', 'This import was changed in another window. Look at it again and repeat your change.');
    const mine = new Set((await this.imports.files(tx, run.id)).map((file) => file.id));
    for (const { fileId, kind, columns } of input.files) {
      if (!mine.has(fileId)) return refuse('NOT_FOUND', 'This import has no such file. Nothing was changed.', 'files');
      const twice = columns.find((one, index) => columns.findIndex((other) => other.field === one.field) !== index);
      if (twice) return refuse('INVALID', `Two columns are chosen for “${labelOf(kind, twice.field)}”. Nothing was changed; choose one.`, twice.field);
      const mapping: Mapping = Object.fromEntries(fieldsOf(kind).map(({ name }) => [name, columns.find((one) => one.field === name)?.header ?? null]));
      await tx.rows(ImportFileTable).update({ id: fileId }, { kind, mapping });
    }
    const tables = await this.imports.tables(tx, run.id);
    if (!tables.ok) return tables;
    await this.imports.keepDryRun(tx, run.id, run.version + 1, await this.planner.run(tx, tables.value, by, false));
    return ok(run.id as ImportRunId);
  }
}

const labelOf = (kind: FileKind, field: string): string => fieldsOf(kind).find(({ name }) => name === field)?.label ?? field;
