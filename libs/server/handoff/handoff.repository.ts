import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { OPEN_STATES, type Around, type Handoff } from '#domain/handoff';
import { ok, refuse, type CommitmentId, type HandoffId, type MemberId, type Result, type SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { toHandoff, toRow } from './handoff-row.ts';
import { HandoffRoundTable, HandoffSlipTable, HandoffTable } from './handoff.table.ts';

/** A hand-off whole, with what it needs to know of its commitment. */
export type HeldHandoff = { readonly handoff: Handoff; readonly escalated: boolean; readonly around: Around };

type Locked = { id: string; carriedBy: SiloId; ownerId: MemberId | null };

const LOCK = `
  select h.id, c.carried_by as "carriedBy", c.owner_id as "ownerId"
  from handoff h join commitment c on c.org_id = h.org_id and c.id = h.commitment_id
  where h.org_id = $1 and h.id = any($2::uuid[]) order by h.id for update of h`;

/** Hand-offs by id, whole. Writers lock the row first, in id order. */
@Injectable()
export class HandoffRepository {
  constructor(private readonly organizations: OrganizationRepository) {}

  async find(tx: TenantTx, id: HandoffId): Promise<HeldHandoff | null> {
    return (await this.findAll(tx, [id]))[0] ?? null;
  }

  /** Those of the ids that exist, in id order. */
  async findAll(tx: TenantTx, ids: readonly HandoffId[]): Promise<HeldHandoff[]> {
    const locked = ids.length === 0 ? [] : await tx.sql<Locked>('handoffs-lock', LOCK, [tx.orgId, ids]);
    if (locked.length === 0) return [];
    const found = locked.map((row) => row.id);
    const rows = new Map((await tx.rows(HandoffTable).find({ id: In(found) })).map((row) => [row.id, row]));
    const rounds = await tx.rows(HandoffRoundTable).find({ handoffId: In(found) }, { seq: 'ASC' });
    const slips = await tx.rows(HandoffSlipTable).find({ handoffId: In(found) }, { seq: 'ASC' });
    const mine = <Part extends { handoffId: string }>(parts: Part[], id: string) => parts.filter((part) => part.handoffId === id);
    return locked.map(({ id, carriedBy, ownerId }) => {
      const row = rows.get(id)!;
      return { escalated: row.escalated, around: { carriedBy, ownerId }, handoff: toHandoff(row, mine(rounds, id), mine(slips, id)) };
    });
  }

  /** What is still open in a commitment. */
  async openIn(tx: TenantTx, commitmentId: CommitmentId): Promise<HeldHandoff[]> {
    const rows = await tx.rows(HandoffTable).find({ commitmentId, state: In([...OPEN_STATES]) });
    return this.findAll(tx, rows.map((row) => row.id as HandoffId));
  }

  /** What is still open of a silo, on either end. */
  async openOf(tx: TenantTx, siloId: SiloId): Promise<HeldHandoff[]> {
    const ids = await tx.sql<{ id: HandoffId }>(
      'handoffs-of-silo',
      'select id from handoff where org_id = $1 and (from_silo = $2 or to_silo = $2) and state = any($3::text[]) order by id',
      [tx.orgId, siloId, OPEN_STATES],
    );
    return this.findAll(tx, ids.map(({ id }) => id));
  }

  /** The next number in a commitment whose row is locked. */
  async nextSeq(tx: TenantTx, commitmentId: CommitmentId): Promise<number> {
    const [row] = await tx.sql<{ last: number }>('handoff-seq', 'select coalesce(max(seq), 0)::int as last from handoff where org_id = $1 and commitment_id = $2', [tx.orgId, commitmentId]);
    return row!.last + 1;
  }

  async insert(tx: TenantTx, handoff: Handoff): Promise<void> {
    await tx.rows(HandoffTable).insert({ ...toRow(handoff, await this.organizations.zoneOf(tx, handoff.fromSilo)), escalated: false });
    await this.addParts(tx, null, handoff);
  }

  /** Writes what changed. Refuses STALE when somebody else wrote in between, and then nothing is written. */
  async save(tx: TenantTx, before: Handoff, after: Handoff): Promise<Result<null>> {
    const { id, commitmentId: _c, seq: _s, ...changes } = toRow(after, await this.organizations.zoneOf(tx, after.fromSilo));
    const written = await tx.rows(HandoffTable).update({ id, version: before.version }, changes);
    if (written === 0) return refuse('STALE', 'Somebody changed this hand-off at the same moment. Nothing of yours was saved; look again and repeat it.');
    await this.addParts(tx, before, after);
    await this.answer(tx, before, after);
    return ok(null);
  }

  async markEscalated(tx: TenantTx, id: HandoffId, escalated: boolean): Promise<void> {
    await tx.rows(HandoffTable).update({ id }, { escalated });
  }

  private async addParts(tx: TenantTx, before: Handoff | null, after: Handoff): Promise<void> {
    const fresh = <Part extends { seq: number }>(old: readonly Part[] | undefined, now: readonly Part[]) =>
      now.slice(old?.length ?? 0).map((part) => ({ ...part, id: tx.newId(), handoffId: after.id }));
    await tx.rows(HandoffRoundTable).insert(...fresh(before?.rounds, after.rounds));
    await tx.rows(HandoffSlipTable).insert(...fresh(before?.slips, after.slips));
  }

  private async answer(tx: TenantTx, before: Handoff, after: Handoff): Promise<void> {
    for (const [index, old] of before.rounds.entries()) {
      const round = after.rounds[index]!;
      if (round.answer === old.answer) continue;
      const { answer, answeredBy, answeredAt, answerNote, wishedOn } = round;
      await tx.rows(HandoffRoundTable).update({ handoffId: after.id, seq: round.seq }, { answer, answeredBy, answeredAt, answerNote, wishedOn });
    }
  }
}
