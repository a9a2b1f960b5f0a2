import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { inherit, type Commitment, type WhyInherited } from '#domain/commitment';
import { ok, type CommitmentId, type Fact, type Result, type SiloId, type Zone } from '#domain/kernel';
import { CommitmentSets, type Change } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { MoveToHeir } from '#server/escalation';
import { OrganizationRepository } from '#server/org';

// A contributing silo's part goes along with what it said of it.
const PARTS = `
  update contributing_silo x set silo_id = $3 where x.org_id = $1 and x.silo_id = $2 and x.commitment_id = any($4::uuid[])
    and not exists (select 1 from contributing_silo h where h.org_id = x.org_id and h.commitment_id = x.commitment_id and h.silo_id = $3)
  returning x.commitment_id as id`;

export type SiloMove = { readonly from: SiloId; readonly to: SiloId; readonly why: WhyInherited; readonly ids: readonly CommitmentId[] };

/** Moves open promises from one silo to another with their clocks, set-wise, however many they are. */
@Injectable()
export class InheritPromises {
  constructor(
    private readonly sets: CommitmentSets,
    private readonly organizations: OrganizationRepository,
    private readonly clocks: MoveToHeir,
  ) {}

  async run(tx: TenantTx, { from, to, why, ids }: SiloMove): Promise<Result<number>> {
    await this.sets.lock(tx, ids);
    const commitments = await this.sets.read(tx, ids);
    const zones = await this.zonesOf(tx, [to, ...commitments.flatMap(({ carriedBy, heldOnOriginal }) => [carriedBy, heldOnOriginal?.siloId ?? carriedBy])]);
    const moved = new Set((await tx.sql<{ id: string }>('parts-to-heir', PARTS, [tx.orgId, from, to, ids])).map(({ id }) => id));
    const changes: Change[] = [];
    const facts: Fact[] = [];
    for (const one of commitments.toSorted((a, b) => a.number - b.number)) {
      const change = inherit(one, { from, to, why, today: localDateOf(tx.now, zones.get(one.carriedBy)!) });
      if (change === null) continue;
      changes.push({ before: moved.has(one.id) ? withPartMoved(one, from, to) : one, after: change.commitment });
      facts.push(...change.facts);
    }
    const saved = await this.sets.update(tx, changes, zones);
    if (!saved.ok) return saved;
    await this.clocks.run(tx, { from, to, subjectIds: changes.map(({ after }) => after.id) });
    tx.emit(...facts);
    return ok(changes.length);
  }

  private async zonesOf(tx: TenantTx, silos: readonly SiloId[]): Promise<ReadonlyMap<SiloId, Zone>> {
    const zones = new Map<SiloId, Zone>();
    for (const silo of new Set(silos)) zones.set(silo, await this.organizations.zoneOf(tx, silo));
    return zones;
  }
}

/** As its rows stand after the part has moved. */
const withPartMoved = (commitment: Commitment, from: SiloId, to: SiloId): Commitment => ({
  ...commitment, contributingSiloIds: commitment.contributingSiloIds.map((id) => (id === from ? to : id)),
});
