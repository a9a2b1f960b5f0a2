import { Injectable } from '@nestjs/common';
import { capacitiesOn, partsAllowDelivery, type Commitment, type Decided, type Step } from '#domain/commitment';
import { ok, refuse, type CommitmentId, type MemberId, type Result } from '#domain/kernel';
import { actingFor } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository, StandIns, type TakenBy } from '#server/org';
import { CommitmentRepository } from '../commitment.repository.ts';
import { DependencyRepository } from '../dependencies/dependency.repository.ts';
import { CommitmentChanges } from '../edits/commitment-change.repository.ts';

export type Taken = { readonly id: CommitmentId; readonly version?: number };

/** `cause` is another commitment because of which the step is taken. */
type Input = Taken & { readonly cause?: Commitment };

/** One step in a commitment's life by a member: fetch, decide, store, tell. Which step it is, the pure function says. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
    private readonly changes: CommitmentChanges,
    private readonly standIns: StandIns,
    private readonly dependencies: DependencyRepository,
  ) {}

  async run(tx: TenantTx, input: Input, decide: (commitment: Commitment, step: Step) => Decided | Promise<Decided>): Promise<Result<CommitmentId>> {
    const by = tx.actor.memberId;
    const held = await this.commitments.find(tx, input.id);
    if (held === null || by === null) return refuse('NOT_FOUND', 'There is no such commitment.');
    const { commitment, escalated } = held;
    const own = await this.stepOf(tx, commitment, by, { version: input.version, escalated }, input.cause);
    const { decided, emit } = await this.decide(tx, commitment, own, (step) => decide(commitment, step), input.cause);
    if (!decided.ok) return decided;
    const after = decided.value.commitment;
    const allowed = await this.partsAllow(tx, commitment, after);
    if (!allowed.ok) return allowed;
    const saved = await this.commitments.save(tx, commitment, after);
    if (!saved.ok) return saved;
    await this.changes.keep(tx, [{ before: commitment, after, facts: decided.value.facts }]);
    emit(decided.value.facts);
    return ok(input.id);
  }

  /** Decides as whoever takes their `own` step, or in the place of somebody for whom they stand in. */
  decide<Value>(tx: TenantTx, commitment: Commitment, own: Step, decide: (step: Step) => Result<Value> | Promise<Result<Value>>, cause?: Commitment): Promise<TakenBy<Value>> {
    return this.standIns.take(tx, own.by, (principal, posts) => {
      if (principal === null) return decide(own);
      return decide({ ...own, capacities: actingFor(own.capacities, capacitiesOn(commitment, principal, posts, own.today, cause)) });
    });
  }

  async stepOf(tx: TenantTx, commitment: Commitment, by: MemberId, more: { version?: number; escalated?: boolean }, cause?: Commitment): Promise<Step> {
    const today = await this.organizations.todayIn(tx, commitment.carriedBy);
    const posts = await this.organizations.postsOf(tx, by);
    return { by, now: tx.now, today, capacities: capacitiesOn(commitment, by, posts, today, cause), ...more };
  }

  /** Whichever way delivers it, the parts that its lead asked for come first. */
  private async partsAllow(tx: TenantTx, before: Commitment, after: Commitment): Promise<Result<null>> {
    if (after.standing !== 'DELIVERED' || before.standing === 'DELIVERED') return ok(null);
    return partsAllowDelivery(before, await this.dependencies.partsOf(tx, before.id));
  }
}
