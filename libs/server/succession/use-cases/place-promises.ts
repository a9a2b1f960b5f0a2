import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { place } from '#domain/commitment';
import { ok, refuse, type CommitmentId, type MemberId, type Result } from '#domain/kernel';
import { capacitiesFor } from '#domain/org';
import { CommitmentRepository, KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';

export type Placement = { readonly commitmentIds: readonly CommitmentId[]; readonly memberId: MemberId };

/** The CCO gives promises that are without a holder to somebody: all of them, or none. */
@Injectable()
export class PlacePromises {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
    private readonly known: KnownReferences,
  ) {}

  async run(tx: TenantTx, { commitmentIds, memberId }: Placement): Promise<Result<MemberId>> {
    const by = tx.actor.memberId;
    const known = await this.known.check(tx, { members: [memberId] });
    if (!known.ok) return known;
    const held = await this.commitments.findAll(tx, [...new Set(commitmentIds)]);
    if (by === null || held.length === 0) return refuse('NOT_FOUND', 'There is no such commitment.');
    const posts = await this.organizations.postsOf(tx, by);
    for (const { commitment } of held) {
      const today = localDateOf(tx.now, await this.organizations.zoneOf(tx, commitment.carriedBy));
      const owner = commitment.ownerId === null ? null : await this.organizations.member(tx, commitment.ownerId);
      const ownerHasLeft = owner !== null && owner.leftAt !== null;
      const decided = place(commitment, { to: memberId, ownerHasLeft, capacities: capacitiesFor(by, posts, {}, today), today });
      if (!decided.ok) return decided;
      const saved = await this.commitments.save(tx, commitment, decided.value.commitment);
      if (!saved.ok) return saved;
      tx.emit(...decided.value.facts);
    }
    return ok(memberId);
  }
}
