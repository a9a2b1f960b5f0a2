import { Injectable } from '@nestjs/common';
import { becauseOf, MOST_AT_ONCE, planBulk, takeBulkChange, whomItMoves, type BulkChange, type BulkPlan, type BulkMove, type Because, type BulkRefused } from '#domain/commitment';
import { isId, ok, refuse, type BulkId, type CommitmentId, type MemberId, type Result, type SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { KnownReferences } from '../known-references.ts';
import { BulkEdits } from './bulk-edits.repository.ts';
import { BulkRows, type ReadRows, type Versioned } from './bulk-rows.ts';
import { WriteBulk } from './write-bulk.ts';

export type BulkInput = { readonly rows: readonly Versioned[]; readonly change: BulkChange };
export type Preview = { readonly changes: number; readonly refused: readonly Because[]; readonly moves: readonly BulkMove[] };

export const absentRows = (absent: readonly CommitmentId[]): BulkRefused[] =>
  absent.map((id) => ({ id, problem: refuse('NOT_FOUND', 'There is no such commitment.').problem }));

/** One change of many commitments: each by the rules of its own, all of those that take it in one commit. */
@Injectable()
export class BulkEdit {
  constructor(
    private readonly rows: BulkRows,
    private readonly known: KnownReferences,
    private readonly writing: WriteBulk,
    private readonly bulks: BulkEdits,
  ) {}

  async run(tx: TenantTx, input: BulkInput): Promise<Result<BulkId>> {
    const fits = await this.check(tx, input);
    if (!fits.ok) return fits;
    const { plan, refused } = this.plan(await this.rows.lock(tx, fits.value), input.change);
    const id = tx.newId<BulkId>();
    await this.bulks.add(tx, { id, kind: input.change.kind, changed: plan.changed.length, refused: becauseOf(refused), undoes: null });
    const written = await this.writing.run(tx, plan.changed, id);
    return written.ok ? ok(id) : written;
  }

  /** What it would do now; nothing is locked and nothing changes. */
  async preview(tx: TenantTx, input: BulkInput): Promise<Result<Preview>> {
    const fits = await this.check(tx, input);
    if (!fits.ok) return fits;
    const { plan, refused } = this.plan(await this.rows.read(tx, fits.value), input.change);
    return ok({ changes: plan.changed.length, refused: becauseOf(refused), moves: whomItMoves(plan.changed) });
  }

  private plan({ rows, absent }: ReadRows, change: BulkChange): { plan: BulkPlan; refused: readonly BulkRefused[] } {
    const plan = planBulk(rows, (commitment, step) => takeBulkChange(commitment, change, step));
    return { plan, refused: [...absentRows(absent), ...plan.refused] };
  }

  private async check(tx: TenantTx, { rows, change }: BulkInput): Promise<Result<readonly Versioned[]>> {
    const wanted = [...new Map(rows.map((row) => [row.id, row])).values()];
    if (wanted.length === 0) return refuse('INVALID', 'Nothing was changed: no row is selected.', 'rows');
    if (wanted.length > MOST_AT_ONCE) return refuse('TOO_MANY', `Nothing was changed: at most ${MOST_AT_ONCE} rows go at once, and these are ${wanted.length}. Do it in parts.`, 'rows');
    if (!wanted.every(({ id }) => isId(id))) return refuse('NOT_FOUND', 'There is no such commitment.', 'rows');
    const { members, silos } = namedIn(change);
    const known = await this.known.check(tx, { members, silos });
    return known.ok ? ok(wanted) : known;
  }
}

function namedIn(change: BulkChange): { readonly members: readonly (MemberId | null)[]; readonly silos: readonly (SiloId | null)[] } {
  switch (change.kind) {
    case 'OWNER': return { members: [change.ownerId], silos: [] };
    case 'VERIFIER': return { members: [change.verifierId], silos: [] };
    case 'PROMISED_TO': return { members: [], silos: [change.promisedTo] };
    case 'CARRIED_BY': return { members: [], silos: [change.carriedBy] };
    case 'CONTRIBUTING': return { members: [], silos: [...change.add, ...change.remove] };
    default: return { members: [], silos: [] };
  }
}
