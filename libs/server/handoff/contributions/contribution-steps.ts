import { Injectable } from '@nestjs/common';
import {
  askContribution, contributionCapacities, dropContribution, type Asked, type Contribution, type ContributionDecided, type ContributionStep, type Whole,
} from '#domain/handoff';
import { ok, refuse, type CommitmentId, type ContributionId, type Result, type SiloId } from '#domain/kernel';
import { CommitmentRepository, KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { ContributionRepository } from './contribution.repository.ts';

type Named = { readonly id: ContributionId; readonly version?: number };

/** What happens to the part of a silo: asked for, answered, dropped. Each answers the commitment that it belongs to. */
@Injectable()
export class ContributionSteps {
  constructor(
    private readonly contributions: ContributionRepository,
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
    private readonly known: KnownReferences,
  ) {}

  async ask(tx: TenantTx, input: Asked & { readonly commitmentId: CommitmentId; readonly siloId: SiloId }): Promise<Result<CommitmentId>> {
    const known = await this.known.check(tx, { silos: [input.siloId] });
    if (!known.ok) return known;
    const held = await this.commitments.find(tx, input.commitmentId);
    const step = held && (await this.stepOf(tx, held.commitment, input.siloId));
    if (!step) return refuse('NOT_FOUND', 'There is no such commitment.');
    const had = await this.contributions.of(tx, input.commitmentId, input.siloId);
    const decided = askContribution(had, { ...input, id: tx.newId<ContributionId>() }, step);
    if (!decided.ok) return decided;
    const { contribution, facts } = decided.value;
    const saved = had ? await this.contributions.save(tx, contribution) : ok(await this.contributions.insert(tx, contribution));
    if (!saved.ok) return saved;
    tx.emit(...facts);
    return ok(input.commitmentId);
  }

  async answer(tx: TenantTx, input: Named, decide: (contribution: Contribution, step: ContributionStep) => ContributionDecided): Promise<Result<CommitmentId>> {
    const found = await this.locked(tx, input);
    if (!found.ok) return found;
    const decided = decide(found.value.contribution, found.value.step);
    if (!decided.ok) return decided;
    const saved = await this.contributions.save(tx, decided.value.contribution);
    if (!saved.ok) return saved;
    tx.emit(...decided.value.facts);
    return ok(found.value.contribution.commitmentId);
  }

  /** The same for whoever knows the commitment and the silo. */
  async answerOf(tx: TenantTx, { commitmentId, siloId }: { readonly commitmentId: CommitmentId; readonly siloId: SiloId }, decide: (contribution: Contribution, step: ContributionStep) => ContributionDecided): Promise<Result<CommitmentId>> {
    const found = await this.contributions.of(tx, commitmentId, siloId);
    return found ? this.answer(tx, { id: found.id }, decide) : refuse('NOT_FOUND', 'There is no such part of a commitment.');
  }

  async drop(tx: TenantTx, input: Named): Promise<Result<CommitmentId>> {
    const found = await this.locked(tx, input);
    if (!found.ok) return found;
    const decided = dropContribution(found.value.contribution, found.value.step);
    if (!decided.ok) return decided;
    await this.contributions.remove(tx, input.id);
    tx.emit(...decided.value.facts);
    return ok(found.value.contribution.commitmentId);
  }

  /** The part as it is once its commitment's row is held. */
  private async locked(tx: TenantTx, { id, version }: Named): Promise<Result<{ contribution: Contribution; step: ContributionStep }>> {
    const seen = await this.contributions.find(tx, id);
    const held = seen && (await this.commitments.find(tx, seen.commitmentId));
    const contribution = held && (await this.contributions.find(tx, id));
    const step = contribution && (await this.stepOf(tx, held.commitment, contribution.siloId, version));
    return contribution && step ? ok({ contribution, step }) : refuse('NOT_FOUND', 'There is no such part of a commitment.');
  }

  private async stepOf(tx: TenantTx, whole: Whole, siloId: SiloId, version?: number): Promise<ContributionStep | null> {
    const by = tx.actor.memberId;
    if (by === null) return null;
    const today = await this.organizations.todayIn(tx, siloId);
    const capacities = contributionCapacities(siloId, whole, by, await this.organizations.postsOf(tx, by), today);
    return { by, now: tx.now, today, capacities, whole, version };
  }
}
