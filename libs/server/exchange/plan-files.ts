import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { planImport, type ImportFile, type ImportPlan, type Snapshot } from '#domain/exchange';
import { ok, type MemberId, type Result } from '#domain/kernel';
import { CommitmentRepository, DependencyRepository } from '#server/commitment';
import { canonical, sha256, type TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { runsImports } from './runs-imports.ts';
import { SnapshotRepository } from './snapshot.repository.ts';

export type Planned = {
  readonly plan: ImportPlan;
  readonly snapshot: Snapshot;
  /** Over what becomes of every row: the same digest is the same plan, as far as people looked at it. */
  readonly digest: string;
};

const LAST_NUMBER = 'select last from commitment_counter where org_id = $1';

/** Plans files against the organization as it is now. `toApply` also keeps other imports and new numbers out until the commit. */
@Injectable()
export class PlanFiles {
  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly organizations: OrganizationRepository,
    private readonly commitments: CommitmentRepository,
    private readonly dependencies: DependencyRepository,
  ) {}

  async run(tx: TenantTx, files: readonly ImportFile[], by: MemberId, toApply: boolean): Promise<Result<Planned>> {
    if (toApply) await tx.sql('one-import-at-a-time', "select pg_advisory_xact_lock(hashtextextended('import ' || $1::text, 0))", [tx.orgId]);
    const nextNumber = toApply ? await this.commitments.takeNumbers(tx, 0) : await this.nextNumber(tx);
    const { zone } = await this.organizations.get(tx);
    const snapshot = await this.snapshots.read(tx);
    const listed = await this.snapshots.listed(tx, files);
    const neededParts = await this.dependencies.neededParts(tx, snapshot.commitments.map(({ thing }) => thing.id));
    const today = localDateOf(tx.now, zone);
    const planned = planImport({ files, snapshot, listed, neededParts, by, runsImports: await runsImports(tx, by), now: tx.now, today, zone, nextNumber, newId: () => tx.newId() });
    if (!planned.ok) return planned;
    return ok({ plan: planned.value, snapshot, digest: sha256(canonical(planned.value.rows)).toString('hex') });
  }

  private async nextNumber(tx: TenantTx): Promise<number> {
    const [row] = await tx.sql<{ last: number }>('commitment-last-number', LAST_NUMBER, [tx.orgId]);
    return (row?.last ?? 0) + 1;
  }
}
