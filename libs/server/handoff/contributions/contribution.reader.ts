import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Contribution } from '#domain/handoff';
import type { CommitmentId, SiloId } from '#domain/kernel';
import { ContributingSiloTable } from '#server/commitment';
import { revive, type TenantTx } from '#server/database';
import { toContribution } from './contribution.repository.ts';

const OPEN = `
  select to_jsonb(x) as row from contributing_silo x join commitment c on c.org_id = x.org_id and c.id = x.commitment_id
  where x.org_id = $1 and x.silo_id = $2 and x.state in ('ASKED', 'ACCEPTED') and c.standing in ('PROPOSED', 'ACCEPTED')
  order by coalesce(x.due_on, c.due_on), x.id limit $3`;

/** The parts of commitments, and what a silo contributes to. */
@Injectable()
export class ContributionReader {
  async of(tx: TenantTx, ids: readonly CommitmentId[]): Promise<Contribution[][]> {
    const rows = await tx.rows(ContributingSiloTable).find({ commitmentId: In([...ids]) }, { id: 'ASC' });
    return ids.map((id) => rows.filter((row) => row.commitmentId === id).map(toContribution));
  }

  /** What it was asked for or has taken, in commitments that run, the earliest date first. */
  async openOf(tx: TenantTx, siloId: SiloId, first: number): Promise<Contribution[]> {
    const rows = await tx.sql<{ row: object }>('contributes-to', OPEN, [tx.orgId, siloId, Math.min(Math.max(first, 1), 200)]);
    return rows.map(({ row }) => toContribution(revive(row)));
  }
}
