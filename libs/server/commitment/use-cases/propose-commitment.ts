import { Injectable } from '@nestjs/common';
import { propose, type Proposal } from '#domain/commitment';
import { capacitiesFor } from '#domain/org';
import { ok, refuse, type CommitmentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { CommitmentRepository } from '../commitment.repository.ts';
import { KnownReferences } from '../known-references.ts';

export type NewCommitment = Omit<Proposal, 'id' | 'number'>;

/** Puts a commitment on the unified list. */
@Injectable()
export class ProposeCommitment {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
    private readonly known: KnownReferences,
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
    const proposal = { ...input, id: tx.newId<CommitmentId>(), number: await this.commitments.takeNumbers(tx) };
    const decided = propose(proposal, { by, now: tx.now, today, capacities });
    if (!decided.ok) return decided;
    await this.commitments.insert(tx, decided.value.commitment);
    tx.emit(...decided.value.facts);
    return ok(proposal.id);
  }
}
