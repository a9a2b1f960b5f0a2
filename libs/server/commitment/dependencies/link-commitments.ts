import { Injectable } from '@nestjs/common';
import { addLink, needPart, removeLink, type Commitment, type Ends, type LinkKind, type Step } from '#domain/commitment';
import { ok, refuse, type CommitmentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommitmentRepository } from '../commitment.repository.ts';
import { TakeStep } from '../use-cases/take-step.ts';
import { DependencyRepository } from './dependency.repository.ts';

/** `id` waits for `otherId`, or has it as a part. */
export type WantedLink = { readonly id: CommitmentId; readonly otherId: CommitmentId; readonly kind: LinkKind };

/** Adds and removes what a commitment waits for, and its parts. No version: it makes nobody's edit stale. */
@Injectable()
export class LinkCommitments {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly dependencies: DependencyRepository,
    private readonly steps: TakeStep,
  ) {}

  async add(tx: TenantTx, wanted: WantedLink): Promise<Result<CommitmentId>> {
    await this.dependencies.lock(tx);
    const known = await this.known(tx, wanted);
    if (!known.ok) return known;
    const { ends, waiting, step } = known.value;
    const around = await this.dependencies.around(tx, [wanted.id, wanted.otherId]);
    const { decided: linked, emit } = await this.steps.decide(tx, waiting, step, (one) => addLink(ends, around, one));
    if (!linked.ok) return linked;
    await this.dependencies.insert(tx, linked.value.link, step.by);
    emit(linked.value.facts);
    return ok(wanted.id);
  }

  /** What is not there any more is taken away already: a second removal is no refusal. */
  async remove(tx: TenantTx, wanted: WantedLink): Promise<Result<CommitmentId>> {
    await this.dependencies.lock(tx);
    const known = await this.known(tx, wanted);
    if (!known.ok) return known;
    const { ends, waiting, step } = known.value;
    const { decided: removed, emit } = await this.steps.decide(tx, waiting, step, (one) => removeLink(ends, one));
    if (!removed.ok) return removed;
    const { id: waitingId, otherId: awaitedId, kind } = wanted;
    if (await this.dependencies.delete(tx, { waitingId, awaitedId, kind })) emit(removed.value);
    return ok(wanted.id);
  }

  /** The whole's lead asks that a part is delivered first, or does not ask for it any more. */
  async need(tx: TenantTx, { id, otherId, needed }: Omit<WantedLink, 'kind'> & { readonly needed: boolean }): Promise<Result<CommitmentId>> {
    const known = await this.known(tx, { id, otherId, kind: 'PART' });
    if (!known.ok) return known;
    const { ends, waiting, step } = known.value;
    const { decided: asked, emit } = await this.steps.decide(tx, waiting, step, (one) => needPart(ends, needed, one));
    if (!asked.ok) return asked;
    if (!(await this.dependencies.need(tx, id, otherId, needed))) return refuse('NOT_FOUND', 'Nothing was changed: that is not a part of it.', 'otherId');
    emit(asked.value);
    return ok(id);
  }

  private async known(tx: TenantTx, { id, otherId, kind }: WantedLink): Promise<Result<{ ends: Ends; waiting: Commitment; step: Step }>> {
    const by = tx.actor.memberId;
    const held = await this.commitments.findAll(tx, [id, otherId]);
    const of = (one: CommitmentId) => held.find(({ commitment }) => commitment.id === one)?.commitment;
    const [waiting, awaited] = [of(id), of(otherId)];
    if (!waiting || !awaited || by === null) return refuse('NOT_FOUND', 'Nothing was changed: there is no such commitment.', 'otherId');
    return ok({ ends: { waiting, awaited, kind }, waiting, step: await this.steps.stepOf(tx, waiting, by, {}) });
  }
}
