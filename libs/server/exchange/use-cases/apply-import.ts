import { Injectable } from '@nestjs/common';
import { ok, refuse, type ImportRunId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ImportRepository } from '../import.repository.ts';
import { LongWorks } from '../work/long-works.ts';
import { UNWATCHED } from '../work/progress.ts';
import { CarryOutImport } from './carry-out-import.ts';

/** Up to so many rows are written while whoever asked waits: it takes about two seconds. More of them are long work. */
export const AT_ONCE = 2_000;

/** Does what the dry run said, all of it or nothing; at once, or as long work. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly works: LongWorks,
    private readonly carryOut: CarryOutImport,
  ) {}

  async run(tx: TenantTx, input: { id: string; version: number }): Promise<Result<ImportRunId>> {
    const run = await this.imports.findMine(tx, input.id);
    const by = tx.actor.memberId;
    if (run === null || by === null) return refuse('NOT_FOUND', 'There is no such import.');
    if (run.state === 'APPLIED') return refuse('WRONG_STATE', 'This import was applied already. Nothing was imported twice.');
    if (run.state === 'APPLYING') return refuse('WRONG_STATE', 'This import is being applied already. Nothing is imported twice.');
    if (run.version !== input.version) return refuse('STALE', 'The columns were changed in another window. Nothing was imported; look at the dry run again.');
    const files = await this.imports.files(tx, run.id);
    const rows = files.reduce((sum, { rowCount }) => sum + rowCount, 0);
    if (rows <= AT_ONCE) {
      const done = await this.carryOut.run(tx, run, by, UNWATCHED);
      return done.ok ? ok(run.id as ImportRunId) : done;
    }
    const workId = tx.newId();
    await this.works.insert(tx, { id: workId, kind: 'IMPORT', subjectId: run.id, title: files.map(({ name }) => name).join(', '), byMemberId: by, total: rows });
    await this.imports.keepState(tx, run.id, 'APPLYING');
    tx.emit({ type: 'import.started', subject: { kind: 'import', id: run.id }, data: { workId, rows } });
    return ok(run.id as ImportRunId);
  }
}
