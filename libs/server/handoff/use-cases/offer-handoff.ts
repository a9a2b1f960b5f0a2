import { Injectable } from '@nestjs/common';
import { giverOf, offer, type Offer } from '#domain/handoff';
import { actingFor, capacitiesFor, type PostHeld } from '#domain/org';
import { ok, refuse, type CommitmentId, type HandoffId, type MemberId, type Result } from '#domain/kernel';
import { CommitmentRepository, KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository, StandIns } from '#server/org';
import { HandoffRepository } from '../handoff.repository.ts';

export type NewHandoff = Omit<Offer, 'id' | 'seq' | 'commitment'> & {
  readonly commitmentId: CommitmentId;
  /** Who chairs and who writes in the room where it is captured. */
  readonly room?: { readonly chairId: MemberId | null; readonly scribeId: MemberId | null };
};

/** Offers a hand-off inside a commitment. */
@Injectable()
export class OfferHandoff {
  constructor(
    private readonly handoffs: HandoffRepository,
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
    private readonly known: KnownReferences,
    private readonly standIns: StandIns,
  ) {}

  async run(tx: TenantTx, { commitmentId, room, ...input }: NewHandoff): Promise<Result<HandoffId>> {
    const by = tx.actor.memberId;
    const known = await this.known.check(tx, { silos: [input.fromSilo, input.toSilo] });
    if (!known.ok) return known;
    const held = await this.commitments.find(tx, commitmentId);
    if (held === null || by === null) return refuse('NOT_FOUND', 'Nothing was added: there is no such commitment.');
    const { commitment } = held;
    const today = await this.organizations.todayIn(tx, input.fromSilo);
    const stands = { carriedBy: input.fromSilo, promisedTo: input.toSilo, ownerId: giverOf(input, commitment), ...room };
    const standing = (member: MemberId, posts: readonly PostHeld[]) => capacitiesFor(member, posts, stands, today);
    const own = standing(by, await this.organizations.postsOf(tx, by));
    const asked = { ...input, id: tx.newId<HandoffId>(), seq: await this.handoffs.nextSeq(tx, commitmentId), commitment };
    const { decided, emit } = await this.standIns.take(tx, by, (principal, posts) =>
      offer(asked, { by, now: tx.now, today, capacities: principal === null ? own : actingFor(own, standing(principal, posts)) }));
    if (!decided.ok) return decided;
    await this.handoffs.insert(tx, decided.value.handoff);
    emit(decided.value.facts);
    return ok(asked.id);
  }
}
