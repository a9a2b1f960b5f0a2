import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { place } from '#domain/commitment';
import { ok, refuse, type CommitmentId, type MemberId, type Result, type SeriesId } from '#domain/kernel';
import { capacitiesFor, may, ruleOf, type PostHeld } from '#domain/org';
import type { Holding } from '#domain/succession';
import { CommitmentRepository, KnownReferences, PassSeriesOn, SeriesReader } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { holdingsPassed } from '../holdings-passed.ts';

export type Placement = { readonly commitmentIds: readonly CommitmentId[]; readonly seriesIds?: readonly SeriesId[]; readonly memberId: MemberId };
type Placed = { readonly from: MemberId; readonly holding: Holding };
type By = { readonly memberId: MemberId; readonly posts: readonly PostHeld[] };

/** The CCO gives what is without a holder to somebody: all of it, or none. Whoever gets it is told once. */
@Injectable()
export class PlacePromises {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
    private readonly known: KnownReferences,
    private readonly series: SeriesReader,
    private readonly passSeries: PassSeriesOn,
  ) {}

  async run(tx: TenantTx, { commitmentIds, seriesIds = [], memberId }: Placement): Promise<Result<MemberId>> {
    const by = tx.actor.memberId;
    const known = await this.known.check(tx, { members: [memberId] });
    if (!known.ok) return known;
    if (by === null || commitmentIds.length + seriesIds.length === 0) return refuse('NOT_FOUND', 'There is no such commitment.');
    const acting = { memberId: by, posts: await this.organizations.postsOf(tx, by) };
    const promises = await this.placeCommitments(tx, [...new Set(commitmentIds)], memberId, acting);
    if (!promises.ok) return promises;
    const again = await this.placeSeries(tx, [...new Set(seriesIds)], memberId, acting);
    if (!again.ok) return again;
    const placed = [...promises.value, ...again.value];
    for (const from of new Set(placed.map((one) => one.from))) {
      const passings = placed.filter((one) => one.from === from).map(({ holding }) => ({ holding, outcome: 'PASSES' as const, to: memberId }));
      if (memberId !== by) tx.emit(...holdingsPassed(from, passings, 'PLACED'));
    }
    return ok(memberId);
  }

  private async placeCommitments(tx: TenantTx, ids: readonly CommitmentId[], to: MemberId, by: By): Promise<Result<Placed[]>> {
    const held = await this.commitments.findAll(tx, ids);
    if (held.length === 0 && ids.length > 0) return refuse('NOT_FOUND', 'There is no such commitment.');
    const placed: Placed[] = [];
    for (const { commitment } of held) {
      const { id, carriedBy, ownerId } = commitment;
      const today = localDateOf(tx.now, await this.organizations.zoneOf(tx, carriedBy));
      const decided = place(commitment, { to, ownerHasLeft: await this.hasLeft(tx, ownerId), capacities: capacitiesFor(by.memberId, by.posts, {}, today), today });
      if (!decided.ok) return decided;
      const saved = await this.commitments.save(tx, commitment, decided.value.commitment);
      if (!saved.ok) return saved;
      tx.emit(...decided.value.facts);
      placed.push({ from: ownerId!, holding: { kind: 'OWNER', commitmentId: id, siloId: carriedBy } });
    }
    return ok(placed);
  }

  private async placeSeries(tx: TenantTx, ids: readonly SeriesId[], to: MemberId, by: By): Promise<Result<Placed[]>> {
    const placed: Placed[] = [];
    for (const series of await this.series.byIds(tx, ids)) {
      if (series === null) return refuse('NOT_FOUND', 'There is no such series.');
      const { id, carriedBy, ownerId } = series;
      const today = localDateOf(tx.now, await this.organizations.zoneOf(tx, carriedBy));
      if (!may('holder.place', capacitiesFor(by.memberId, by.posts, {}, today))) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('holder.place').sentence}`);
      if (!(await this.hasLeft(tx, ownerId))) return refuse('WRONG_STATE', 'Nothing was changed: this series has somebody who answers for it now.');
      const passed = await this.passSeries.run(tx, [id], ownerId, to);
      if (!passed.ok) return passed;
      placed.push({ from: ownerId, holding: { kind: 'SERIES', seriesId: id, siloId: carriedBy } });
    }
    return ok(placed);
  }

  private async hasLeft(tx: TenantTx, memberId: MemberId | null): Promise<boolean> {
    return memberId !== null && (await this.organizations.member(tx, memberId))?.leftAt !== null;
  }
}
