import { Injectable } from '@nestjs/common';
import {
  askContribution, contributionCapacities, dropContribution, type Asked, type Contribution, type ContributionDecided, type ContributionStep, type Whole,
} from '#domain/handoff';
import { ok, refuse, type CommitmentId, type ContributionId, type Result, type SiloId } from '#domain/kernel';
import { actingFor } from '#domain/org';
import { CommitmentRepository, KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository, StandIns, type TakenBy } from '#server/org';
import { ContributionRepository } from './contribution.repository.ts';

/** A silo's part of a whole, as somebody saw it. */
type Part = { readonly whole: Whole; readonly siloId: SiloId; readonly version?: number };
type Named = { readonly id: ContributionId; readonly version?: number };

/** What happens to the part of a silo: asked for, answered, dropped. Each answers the commitment that it belongs to. */
@Injectable()
export class ContributionSteps {
  constructor(
    private readonly contributions: ContributionRepository,
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
    private readonly known: KnownReferences,
    private readonly standIns: StandIns,
  ) {}

  async ask(tx: TenantTx, input: Asked & { readonly commitmentId: CommitmentId; readonly siloId: SiloId }): Promise<Result<CommitmentId>> {
    const known = await this.known.check(tx, { silos: [input.siloId] });
    if (!known.ok) return known;
    const held = await this.commitments.find(tx, input.commitmentId);
    if (!held || tx.actor.memberId === null) return refuse('NOT_FOUND', 'There is no such commitment.');
    const had = await this.contributions.of(tx, input.commitmentId, input.siloId);
    const asked = { ...input, id: tx.newId<ContributionId>() };
    const { decided, emit } = await this.decide(tx, { whole: held.commitment, siloId: input.siloId }, (step) => askContribution(had, asked, step));
    if (!decided.ok) return decided;
    const { contribution, facts } = decided.value;
    const saved = had ? await this.contributions.save(tx, contribution) : ok(await this.contributions.insert(tx, contribution));
    if (!saved.ok) return saved;
    emit(facts);
    return ok(input.commitmentId);
  }

  async answer(tx: TenantTx, input: Named, decide: (contribution: Contribution, step: ContributionStep) => ContributionDecided): Promise<Result<CommitmentId>> {
    const found = await this.locked(tx, input);
    if (!found.ok) return found;
    const { contribution } = found.value;
    const { decided, emit } = await this.decide(tx, found.value, (step) => decide(contribution, step));
    if (!decided.ok) return decided;
    const saved = await this.contributions.save(tx, decided.value.contribution);
    if (!saved.ok) return saved;
    emit(decided.value.facts);
    return ok(contribution.commitmentId);
  }

  /** The same for whoever knows the commitment and the silo. */
  async answerOf(tx: TenantTx, { commitmentId, siloId }: { readonly commitmentId: CommitmentId; readonly siloId: SiloId }, decide: (contribution: Contribution, step: ContributionStep) => ContributionDecided): Promise<Result<CommitmentId>> {
    const found = await this.contributions.of(tx, commitmentId, siloId);
    return found ? this.answer(tx, { id: found.id }, decide) : refuse('NOT_FOUND', 'There is no such part of a commitment.');
  }

  async drop(tx: TenantTx, input: Named): Promise<Result<CommitmentId>> {
    const found = await this.locked(tx, input);
    if (!found.ok) return found;
    const { contribution } = found.value;
    const { decided, emit } = await this.decide(tx, found.value, (step) => dropContribution(contribution, step));
    if (!decided.ok) return decided;
    await this.contributions.remove(tx, input.id);
    emit(decided.value.facts);
    return ok(contribution.commitmentId);
  }

  /** The part as it is once its commitment's row is held. */
  private async locked(tx: TenantTx, { id, version }: Named): Promise<Result<Part & { readonly contribution: Contribution }>> {
    const seen = await this.contributions.find(tx, id);
    const held = seen && (await this.commitments.find(tx, seen.commitmentId));
    const contribution = held && (await this.contributions.find(tx, id));
    if (!held || !contribution || tx.actor.memberId === null) return refuse('NOT_FOUND', 'There is no such part of a commitment.');
    return ok({ contribution, whole: held.commitment, siloId: contribution.siloId, version });
  }

  /** Decides as whoever acts, or in the place of somebody for whom they stand in. */
  private async decide<Value>(tx: TenantTx, { whole, siloId, version }: Part, decide: (step: ContributionStep) => Result<Value>): Promise<TakenBy<Value>> {
    const by = tx.actor.memberId!;
    const today = await this.organizations.todayIn(tx, siloId);
    const own = contributionCapacities(siloId, whole, by, await this.organizations.postsOf(tx, by), today);
    return this.standIns.take(tx, by, (principal, posts) => {
      const capacities = principal === null ? own : actingFor(own, contributionCapacities(siloId, whole, principal, posts, today));
      return decide({ by, now: tx.now, today, capacities, whole, version });
    });
  }
}
