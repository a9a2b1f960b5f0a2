import { Injectable } from '@nestjs/common';
import type { Commitment } from '#domain/commitment';
import { ok, refuse, type CommitmentId, type Result, type SiloId, type Zone } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { COMMITMENT, DETAIL, type DetailRow } from './commitment-detail.sql.ts';
import { ContributingSiloTable, CounterRoundTable, DeliveryTable, SlipTable } from './commitment-parts.table.ts';
import { toCommitment, toRow } from './commitment-row.ts';
import type { Held } from './commitment.repository.ts';
import { CommitmentTable } from './commitment.table.ts';

export type Change = { readonly before: Commitment; readonly after: Commitment };
type Zones = ReadonlyMap<SiloId, Zone>;
type Part<Row> = Row & { commitmentId: string };

const REMOVE = `delete from contributing_silo c using json_to_recordset($2) as r("commitmentId" uuid, "siloId" uuid)
  where c.org_id = $1 and c.commitment_id = r."commitmentId" and c.silo_id = r."siloId"`;

const ANSWER = `update delivery d set answer = r.answer, answered_at = r."answeredAt"
  from json_to_recordset($2) as r("commitmentId" uuid, seq int, answer text, "answeredAt" timestamptz)
  where d.org_id = $1 and d.commitment_id = r."commitmentId" and d.seq = r.seq`;

const UNDO_SLIPS = `update slip s set undone_at = r."undoneAt"
  from json_to_recordset($2) as r("commitmentId" uuid, seq int, "undoneAt" timestamptz)
  where s.org_id = $1 and s.commitment_id = r."commitmentId" and s.seq = r.seq`;

/** Many commitments at once, in a few statements however many they are: what an import needs. `zones` are the silos'. */
@Injectable()
export class CommitmentSets {
  async read(tx: TenantTx, ids: readonly CommitmentId[]): Promise<Commitment[]> {
    if (ids.length === 0) return [];
    const rows = await tx.sql<DetailRow>('commitment-details', DETAIL, [tx.orgId, ids]);
    return rows.map(({ row, zone: _zone, ...parts }) => toCommitment(COMMITMENT.revive(row), COMMITMENT.reviveParts(parts)));
  }

  /** Locks the rows in id order: what is read after that does not go stale. */
  async lock(tx: TenantTx, ids: readonly CommitmentId[]): Promise<void> {
    if (ids.length > 0) await tx.sql('commitments-lock', 'select id from commitment where org_id = $1 and id = any($2::uuid[]) order by id for update', [tx.orgId, ids]);
  }

  /** Those of the numbers that exist, with whether an escalation about each is open. */
  async byNumbers(tx: TenantTx, numbers: readonly number[]): Promise<Held[]> {
    if (numbers.length === 0) return [];
    const ids = await tx.sql<{ id: string }>('commitments-by-number', 'select id from commitment where org_id = $1 and number = any($2::int[])', [tx.orgId, numbers]);
    const rows = await tx.sql<DetailRow>('commitment-details', DETAIL, [tx.orgId, ids.map(({ id }) => id)]);
    return rows.map(({ row, zone: _zone, ...parts }) => {
      const revived = COMMITMENT.revive(row);
      return { commitment: toCommitment(revived, COMMITMENT.reviveParts(parts)), escalated: revived.escalated };
    });
  }

  async insert(tx: TenantTx, commitments: readonly Commitment[], zones: Zones): Promise<void> {
    await tx.rows(CommitmentTable).insertSet(commitments.map((one) => ({ ...toRow(one, zones.get(one.carriedBy)!), escalated: false })));
    await this.addParts(tx, commitments.map((after) => ({ before: null, after })));
  }

  /** Writes what changed; each `after` carries the version after `before`'s. Refuses STALE when somebody wrote in between. */
  async update(tx: TenantTx, changes: readonly Change[], zones: Zones): Promise<Result<null>> {
    if (changes.length === 0) return ok(null);
    await this.lock(tx, changes.map(({ after }) => after.id));
    const rows = changes.map(({ after }) => {
      const { number: _n, proposedBy: _b, proposedAt: _a, importKey: _k, ...row } = toRow(after, zones.get(after.carriedBy)!, zones.get(after.heldOnOriginal?.siloId ?? after.carriedBy));
      return row;
    });
    const written = await tx.rows(CommitmentTable).updateSet(rows);
    if (written !== changes.length) return refuse('STALE', 'Somebody changed these commitments at the same moment. Nothing was changed by you; look again and repeat it.');
    await this.addParts(tx, changes);
    await this.answer(tx, changes);
    await this.undoSlips(tx, changes);
    return ok(null);
  }

  private async addParts(tx: TenantTx, changes: readonly { before: Commitment | null; after: Commitment }[]): Promise<void> {
    const deliveries = changes.flatMap(({ before, after }) =>
      after.deliveries
        .filter((one) => one.seq > (before?.deliveries.length ?? 0))
        .map((one) => ({ ...one, byMemberIds: [...one.byMemberIds], id: tx.newId(), commitmentId: after.id })),
    );
    await tx.rows(DeliveryTable).insertSet(deliveries);
    const fresh = <One extends { seq: number }>(of: (commitment: Commitment) => readonly One[]) =>
      changes.flatMap(({ before, after }) => of(after).slice(before ? of(before).length : 0).map((one) => ({ ...one, id: tx.newId(), commitmentId: after.id })));
    await tx.rows(SlipTable).insertSet(fresh(({ slips }) => slips));
    await tx.rows(CounterRoundTable).insertSet(fresh(({ rounds }) => rounds));
    const silos = (one: Commitment | null, other: Commitment | null): Part<{ siloId: string }>[] =>
      (one?.contributingSiloIds ?? []).filter((siloId) => !other?.contributingSiloIds.includes(siloId)).map((siloId) => ({ commitmentId: one!.id, siloId }));
    const gone = changes.flatMap(({ before, after }) => silos(before, after));
    if (gone.length > 0) await tx.sql('contributing-silos-remove', REMOVE, [tx.orgId, JSON.stringify(gone)]);
    await tx.rows(ContributingSiloTable).insertSet(changes.flatMap(({ before, after }) => silos(after, before)).map((part) => ({ ...part, id: tx.newId() })));
  }

  private async undoSlips(tx: TenantTx, changes: readonly Change[]): Promise<void> {
    const undone = changes.flatMap(({ before, after }) =>
      before.slips
        .filter((one) => one.undoneAt === null && after.slips[one.seq - 1]!.undoneAt !== null)
        .map(({ seq }) => ({ commitmentId: after.id, seq, undoneAt: new Date(after.slips[seq - 1]!.undoneAt!) })),
    );
    if (undone.length > 0) await tx.sql('slips-undo', UNDO_SLIPS, [tx.orgId, JSON.stringify(undone)]);
  }

  private async answer(tx: TenantTx, changes: readonly Change[]): Promise<void> {
    const answered = changes.flatMap(({ before, after }) =>
      before.deliveries
        .map((one) => after.deliveries[one.seq - 1]!)
        .filter((now, index) => now.answer !== before.deliveries[index]!.answer)
        .map(({ seq, answer, answeredAt }) => ({ commitmentId: after.id, seq, answer, answeredAt: answeredAt && new Date(answeredAt) })),
    );
    if (answered.length > 0) await tx.sql('deliveries-answer', ANSWER, [tx.orgId, JSON.stringify(answered)]);
  }
}
