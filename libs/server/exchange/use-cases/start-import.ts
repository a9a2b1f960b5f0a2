import { Injectable } from '@nestjs/common';
import { guessMapping, type FileKind } from '#domain/exchange';
import { ok, refuse, type ImportRunId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ImportRepository } from '../import.repository.ts';
import { ImportFileTable } from '../import.table.ts';
import { PlanFiles } from '../plan-files.ts';

export type ChosenFile = { readonly fileId: string; readonly kind: FileKind };

/** Takes files together as one import and looks at what it would do, with the columns as guessed. */
@Injectable()
export class StartImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly planner: PlanFiles,
  ) {}

  async run(tx: TenantTx, input: { files: readonly ChosenFile[] }): Promise<Result<ImportRunId>> {
    const by = tx.actor.memberId;
    const known = await this.imports.looseFiles(tx, input.files.map((one) => one.fileId));
    if (by === null || input.files.length === 0 || known.length !== input.files.length) {
      return refuse('NOT_FOUND', 'Nothing was imported: a file is no longer here. Choose the files again.', 'files');
    }
    if (new Set(input.files.map((one) => one.kind)).size < input.files.length) {
      return refuse('INVALID', 'Nothing was imported: two files are given for the same thing. Give one of each, or say what each file is.', 'files');
    }
    await this.imports.dropDrafts(tx, by);
    const id = tx.newId<ImportRunId>();
    await this.imports.insert(tx, id, by);
    for (const { fileId, kind } of input.files) {
      const file = known.find((one) => one.id === fileId)!;
      await tx.rows(ImportFileTable).update({ id: fileId }, { runId: id, kind, mapping: guessMapping(kind, file.headers) });
    }
    const tables = await this.imports.tables(tx, id);
    if (!tables.ok) return tables;
    await this.imports.keepDryRun(tx, id, 1, await this.planner.run(tx, tables.value, by, false));
    return ok(id);
  }
}
