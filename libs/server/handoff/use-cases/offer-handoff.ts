import { Injectable } from '@nestjs/common';
import { giverOf, offer, type Offer } from '#domain/handoff';
import { capacitiesFor } from '#domain/org';
import { ok, refuse, type CommitmentId, type HandoffId, type MemberId, type Result } from '#domain/kernel';
import { CommitmentRepository, KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
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
    const capacities = capacitiesFor(by, await this.organizations.postsOf(tx, by), stands, today);
    const asked = { ...input, id: tx.newId<HandoffId>(), seq: await this.handoffs.nextSeq(tx, commitmentId), commitment };
    const decided = offer(asked, { by, now: tx.now, today, capacities });
    if (!decided.ok) return decided;
    await this.handoffs.insert(tx, decided.value.handoff);
    tx.emit(...decided.value.facts);
    return ok(asked.id);
  }
}
