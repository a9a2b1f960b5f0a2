import { Injectable } from '@nestjs/common';
import { capacitiesOn, type BulkRow, type Commitment } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import type { CommitmentId, SiloId, Zone } from '#domain/kernel';
import { actingFor } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository, StandIns } from '#server/org';
import { COMMITMENT, DETAIL, type DetailRow } from '../commitment-detail.sql.ts';
import { toCommitment } from '../commitment-row.ts';

export type Versioned = { readonly id: CommitmentId; readonly version: number };
export type ReadRows = { readonly rows: readonly BulkRow[]; readonly absent: readonly CommitmentId[] };

const LOCK = 'select id from commitment where org_id = $1 and id = any($2::uuid[]) order by id for update';
const ZONES = `select s.id, s.zone from silo s where s.org_id = $1`;

/** Many commitments with what the member is to each, in the same few statements however many they are. */
@Injectable()
export class BulkRows {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly standIns: StandIns,
  ) {}

  /** Locks them first, in id order, so that nobody's read goes stale under the edit. */
  async lock(tx: TenantTx, wanted: readonly Versioned[]): Promise<ReadRows> {
    await tx.sql('commitments-lock', LOCK, [tx.orgId, wanted.map(({ id }) => id)]);
    return this.read(tx, wanted);
  }

  async read(tx: TenantTx, wanted: readonly Versioned[]): Promise<ReadRows> {
    const by = tx.actor.memberId!;
    const found = await tx.sql<DetailRow>('commitment-details', DETAIL, [tx.orgId, wanted.map(({ id }) => id)]);
    const posts = await this.organizations.postsOf(tx, by);
    const absent = await this.standIns.insteads(tx, by);
    const known = new Map(found.map((row) => [row.row.id, row]));
    const rows = wanted.flatMap(({ id, version }): BulkRow[] => {
      const row = known.get(id);
      if (row === undefined) return [];
      const commitment: Commitment = toCommitment(COMMITMENT.revive(row.row), COMMITMENT.reviveParts(row));
      const today = localDateOf(tx.now, row.zone as Zone);
      const step = { by, now: tx.now, today, version, escalated: row.row.escalated, capacities: capacitiesOn(commitment, by, posts, today) };
      const insteads = absent.map(({ principal, way, posts: theirs }) => ({
        insteadOf: { principal, way }, step: { ...step, capacities: actingFor(step.capacities, capacitiesOn(commitment, principal, theirs, today)) },
      }));
      return [{ commitment, ways: [{ insteadOf: null, step }, ...insteads] }];
    });
    return { rows, absent: wanted.filter(({ id }) => !known.has(id)).map(({ id }) => id) };
  }

  async zones(tx: TenantTx): Promise<ReadonlyMap<SiloId, Zone>> {
    const silos = await tx.sql<{ id: SiloId; zone: Zone }>('silo-zones', ZONES, [tx.orgId]);
    return new Map(silos.map(({ id, zone }) => [id, zone]));
  }
}
