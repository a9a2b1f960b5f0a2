import { Injectable } from '@nestjs/common';
import { isPromised, propose, type Proposal } from '#domain/commitment';
import { capacitiesFor } from '#domain/org';
import { ok, refuse, type CommitmentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { CommitmentRepository } from '../commitment.repository.ts';
import { KnownReferences } from '../known-references.ts';
import { WeighLoad } from '../weigh-load.ts';

export type NewCommitment = Omit<Proposal, 'id' | 'number' | 'load'>;

/** Puts a commitment on the unified list; where that promises it at once, after a look at what owner and silo carry already. */
@Injectable()
export class ProposeCommitment {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
    private readonly known: KnownReferences,
    private readonly weigh: WeighLoad,
  ) {}

  async run(tx: TenantTx, input: NewCommitment): Promise<Result<CommitmentId>> {
    const by = tx.actor.memberId;
    if (by === null) return refuse('NOT_ALLOWED', 'Only a member proposes a commitment.');
    const silos = [input.carriedBy, input.promisedTo, ...(input.contributingSiloIds ?? [])];
    const unknown = await this.known.check(tx, { silos, members: [input.ownerId, input.verifierId] });
    if (!unknown.ok) return unknown;
    const today = await this.organizations.todayIn(tx, input.carriedBy);
    const { carriedBy, promisedTo } = input;
    const capacities = capacitiesFor(by, await this.organizations.postsOf(tx, by), { carriedBy, promisedTo }, today);
    const id = tx.newId<CommitmentId>();
    const load = isPromised(input, { capacities }) ? await this.weigh.run(tx, { id, carriedBy, ownerId: input.ownerId ?? by, on: input.on ?? null }) : null;
    const proposal = { ...input, id, number: await this.commitments.takeNumbers(tx), load };
    const decided = propose(proposal, { by, now: tx.now, today, capacities });
    if (!decided.ok) return decided;
    await this.commitments.insert(tx, decided.value.commitment);
    tx.emit(...decided.value.facts);
    return ok(proposal.id);
  }
}
