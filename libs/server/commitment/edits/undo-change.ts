import { Injectable } from '@nestjs/common';
import { undo } from '#domain/commitment';
import { ok, refuse, type ChangeId, type CommitmentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { StandIns } from '#server/org';
import { CommitmentRepository } from '../commitment.repository.ts';
import { TakeStep } from '../use-cases/take-step.ts';
import { CommitmentChanges } from './commitment-change.repository.ts';
import { Told } from './told.ts';

/** Takes a change back: the opposite fact is written, and nothing is deleted. */
@Injectable()
export class UndoChange {
  constructor(
    private readonly changes: CommitmentChanges,
    private readonly commitments: CommitmentRepository,
    private readonly steps: TakeStep,
    private readonly told: Told,
    private readonly standIns: StandIns,
  ) {}

  async run(tx: TenantTx, id: ChangeId): Promise<Result<CommitmentId>> {
    const change = await this.changes.find(tx, id);
    const held = change && (await this.commitments.find(tx, change.commitmentId));
    const by = tx.actor.memberId;
    if (!change || !held || by === null) return refuse('NOT_FOUND', 'There is no such change to take back.');
    const told = await this.told.about(tx, [change]);
    const step = await this.steps.stepOf(tx, held.commitment, by, {});
    const undoing = { told: told.has(change.commitmentId) };
    const { decided, emit } = await this.standIns.take(tx, by, (principal) => undo(held.commitment, change, principal === null ? undoing : { ...undoing, insteadOf: principal }, step));
    if (!decided.ok) return decided;
    const { commitment: after, facts } = decided.value;
    const saved = await this.commitments.save(tx, held.commitment, after);
    if (!saved.ok) return saved;
    await this.changes.keepUndone(tx, [{ change, after }]);
    emit(facts);
    return ok(change.commitmentId);
  }
}
