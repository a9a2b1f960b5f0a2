import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Commitment } from '#domain/commitment';
import { ok, refuse, type CommitmentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { ContributingSiloTable, CounterRoundTable, DeliveryTable, SlipTable } from './commitment-parts.table.ts';
import { toCommitment, toRow } from './commitment-row.ts';
import { CommitmentTable } from './commitment.table.ts';

export type Held = { readonly commitment: Commitment; readonly escalated: boolean };

/** Commitments by id, whole. Writers lock the row first, in id order, so that nobody's read goes stale under them. */
@Injectable()
export class CommitmentRepository {
  constructor(private readonly organizations: OrganizationRepository) {}

  async find(tx: TenantTx, id: CommitmentId): Promise<Held | null> {
    return (await this.findAll(tx, [id]))[0] ?? null;
  }

  /** Those of the ids that exist, in id order. */
  async findAll(tx: TenantTx, ids: readonly CommitmentId[]): Promise<Held[]> {
    const locked = await tx.sql<{ id: string }>(
      'commitments-lock',
      'select id from commitment where org_id = $1 and id = any($2::uuid[]) order by id for update',
      [tx.orgId, ids],
    );
    const found = locked.map((row) => row.id);
    if (found.length === 0) return [];
    const of = { commitmentId: In(found) };
    const rows = await tx.rows(CommitmentTable).find({ id: In(found) }, { id: 'ASC' });
    const slips = await tx.rows(SlipTable).find(of, { seq: 'ASC' });
    const rounds = await tx.rows(CounterRoundTable).find(of, { seq: 'ASC' });
    const deliveries = await tx.rows(DeliveryTable).find(of, { seq: 'ASC' });
    const silos = await tx.rows(ContributingSiloTable).find(of);
    const mine = <Part extends { commitmentId: string }>(parts: Part[], id: string) => parts.filter((part) => part.commitmentId === id);
    return rows.map((row) => ({
      escalated: row.escalated,
      commitment: toCommitment(row, {
        slips: mine(slips, row.id),
        rounds: mine(rounds, row.id),
        deliveries: mine(deliveries, row.id),
        contributingSiloIds: mine(silos, row.id).map((part) => part.siloId),
      }),
    }));
  }

  /** Numbers that nobody has: the first of `count` in a row. */
  async takeNumbers(tx: TenantTx, count = 1): Promise<number> {
    const [row] = await tx.sql<{ last: number }>(
      'commitment-numbers',
      `insert into commitment_counter (org_id, id, last) values ($1, $1, $2)
       on conflict (org_id, id) do update set last = commitment_counter.last + $2 returning last`,
      [tx.orgId, count],
    );
    return row!.last - count + 1;
  }

  async insert(tx: TenantTx, commitment: Commitment): Promise<void> {
    const zone = await this.organizations.zoneOf(tx, commitment.carriedBy);
    await tx.rows(CommitmentTable).insert({ ...toRow(commitment, zone), escalated: false });
    await this.addParts(tx, null, commitment);
  }

  /** Writes what changed. Refuses STALE when somebody else wrote in between, and then nothing is written. */
  async save(tx: TenantTx, before: Commitment, after: Commitment): Promise<Result<null>> {
    const zone = await this.organizations.zoneOf(tx, after.carriedBy);
    const heldBy = after.heldOnOriginal?.siloId;
    const heldIn = heldBy && heldBy !== after.carriedBy ? await this.organizations.zoneOf(tx, heldBy) : zone;
    const { id, number: _n, proposedBy: _b, proposedAt: _a, importKey: _k, ...changes } = toRow(after, zone, heldIn);
    const written = await tx.rows(CommitmentTable).update({ id, version: before.version }, changes);
    if (written === 0) return refuse('STALE', 'Somebody changed this at the same moment. Nothing of yours was saved; look again and repeat it.');
    await this.addParts(tx, before, after);
    await this.answerDelivery(tx, before, after);
    await this.undoSlips(tx, before, after);
    return ok(null);
  }

  async hearWord(tx: TenantTx, id: CommitmentId, lastWordAt: Commitment['proposedAt']): Promise<void> {
    await tx.rows(CommitmentTable).update({ id }, { lastWordAt });
  }

  async markEscalated(tx: TenantTx, id: CommitmentId, escalated: boolean): Promise<void> {
    await tx.rows(CommitmentTable).update({ id }, { escalated });
  }

  private async addParts(tx: TenantTx, before: Commitment | null, after: Commitment): Promise<void> {
    const commitmentId = after.id;
    const fresh = <Part extends { seq: number }>(old: readonly Part[] | undefined, now: readonly Part[]) =>
      now.filter((part) => part.seq > (old?.length ?? 0)).map((part) => ({ ...part, id: tx.newId(), commitmentId }));
    await tx.rows(SlipTable).insert(...fresh(before?.slips, after.slips));
    await tx.rows(CounterRoundTable).insert(...fresh(before?.rounds, after.rounds));
    await tx.rows(DeliveryTable).insert(...fresh(before?.deliveries, after.deliveries).map((part) => ({ ...part, byMemberIds: [...part.byMemberIds] })));
    const known = new Set(before?.contributingSiloIds);
    const added = after.contributingSiloIds.filter((siloId) => !known.has(siloId));
    await tx.rows(ContributingSiloTable).insert(...added.map((siloId) => ({ id: tx.newId(), commitmentId, siloId })));
    const kept = new Set(after.contributingSiloIds);
    for (const siloId of known) if (!kept.has(siloId)) await tx.rows(ContributingSiloTable).delete({ commitmentId, siloId });
  }

  private async undoSlips(tx: TenantTx, before: Commitment, after: Commitment): Promise<void> {
    for (const { seq, undoneAt } of before.slips) {
      const now = after.slips[seq - 1]?.undoneAt ?? null;
      if (undoneAt === null && now !== null) await tx.rows(SlipTable).update({ commitmentId: after.id, seq }, { undoneAt: now });
    }
  }

  private async answerDelivery(tx: TenantTx, before: Commitment, after: Commitment): Promise<void> {
    const last = before.deliveries.at(-1);
    const now = last && after.deliveries[last.seq - 1];
    if (!now || now.answer === last.answer) return;
    const { answer, answeredBy, answeredAt, answerNote } = now;
    await tx.rows(DeliveryTable).update({ commitmentId: after.id, seq: now.seq }, { answer, answeredBy, answeredAt, answerNote });
  }
}
