import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { passOn, type Change, type WhyPassed } from '#domain/commitment';
import { ok, type CommitmentId, type Fact, type MemberId, type Result, type SiloId, type Zone } from '#domain/kernel';
import type { Passing } from '#domain/succession';
import { CommitmentSets } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';

/** Passes what a member holds of promises to whoever takes each: set-wise, however many they are. */
@Injectable()
export class PassPromisesOn {
  constructor(
    private readonly sets: CommitmentSets,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx, from: MemberId, passings: readonly Passing[], why: WhyPassed): Promise<Result<null>> {
    const taker = new Map<CommitmentId, MemberId | null>();
    const verifier = new Map<CommitmentId, MemberId | null>();
    for (const { holding, to } of passings) {
      if (holding.kind === 'OWNER' || holding.kind === 'NAMED_OWNER') taker.set(holding.commitmentId, to);
      if (holding.kind === 'VERIFIER') verifier.set(holding.commitmentId, to);
    }
    const ids = [...new Set([...taker.keys(), ...verifier.keys()])].sort();
    await this.sets.lock(tx, ids);
    const commitments = await this.sets.read(tx, ids);
    const zones = await this.zonesOf(tx, commitments.map(({ carriedBy }) => carriedBy));
    const changes: { before: (typeof commitments)[number]; after: Change['commitment'] }[] = [];
    const facts: Fact[] = [];
    for (const before of commitments.toSorted((one, other) => one.number - other.number)) {
      const today = localDateOf(tx.now, zones.get(before.carriedBy)!);
      const change = passOn(before, { from, to: taker.get(before.id) ?? null, verifierTo: verifier.get(before.id), why, today });
      if (change === null) continue;
      changes.push({ before, after: change.commitment });
      facts.push(...change.facts);
    }
    const saved = await this.sets.update(tx, changes, zones);
    if (!saved.ok) return saved;
    tx.emit(...facts);
    return ok(null);
  }

  private async zonesOf(tx: TenantTx, silos: readonly SiloId[]): Promise<ReadonlyMap<SiloId, Zone>> {
    const zones = new Map<SiloId, Zone>();
    for (const silo of new Set(silos)) zones.set(silo, await this.organizations.zoneOf(tx, silo));
    return zones;
  }
}
