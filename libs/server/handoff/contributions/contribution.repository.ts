import { Injectable } from '@nestjs/common';
import type { Contribution } from '#domain/handoff';
import { ok, refuse, type CommitmentId, type ContributionId, type MemberId, type Result, type SiloId } from '#domain/kernel';
import { ContributingSiloTable } from '#server/commitment';
import type { TenantTx } from '#server/database';

/** The parts that silos take in commitments. Whoever changes one holds the commitment's row. */
@Injectable()
export class ContributionRepository {
  async find(tx: TenantTx, id: ContributionId): Promise<Contribution | null> {
    const row = await tx.rows(ContributingSiloTable).findOne({ id });
    return row && toContribution(row);
  }

  async of(tx: TenantTx, commitmentId: CommitmentId, siloId: SiloId): Promise<Contribution | null> {
    const row = await tx.rows(ContributingSiloTable).findOne({ commitmentId, siloId });
    return row && toContribution(row);
  }

  async insert(tx: TenantTx, contribution: Contribution): Promise<void> {
    await tx.rows(ContributingSiloTable).insert(contribution);
  }

  /** Refuses STALE when somebody else wrote in between. */
  async save(tx: TenantTx, { id, commitmentId: _c, siloId: _s, ...changes }: Contribution): Promise<Result<null>> {
    const written = await tx.rows(ContributingSiloTable).update({ id, version: changes.version - 1 }, changes);
    return written > 0 ? ok(null) : refuse('STALE', 'Somebody changed this part at the same moment. Nothing of yours was saved; look again and repeat it.');
  }

  async remove(tx: TenantTx, id: ContributionId): Promise<void> {
    await tx.rows(ContributingSiloTable).delete({ id });
  }
}

export const toContribution = (row: ContributingSiloTable): Contribution => ({
  id: row.id as ContributionId, version: row.version, commitmentId: row.commitmentId as CommitmentId, siloId: row.siloId as SiloId, part: row.part,
  dueOn: row.dueOn, state: row.state, saidBy: row.saidBy as MemberId | null, saidAt: row.saidAt, saidNote: row.saidNote,
});
