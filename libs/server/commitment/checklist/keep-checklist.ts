import { Injectable } from '@nestjs/common';
import type { Commitment, Line, Listed, Step } from '#domain/commitment';
import { ok, refuse, type CommitmentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommitmentRepository } from '../commitment.repository.ts';
import { TakeStep } from '../use-cases/take-step.ts';
import { ChecklistReader } from './checklist.reader.ts';
import { ChecklistRepository } from './checklist.repository.ts';

type Decide = (commitment: Commitment, lines: readonly Line[], step: Step) => Result<Listed>;

/** One act on a commitment's checklist. Which one, the pure function says. No version: lines are ticked side by side. */
@Injectable()
export class KeepChecklist {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly reader: ChecklistReader,
    private readonly checklists: ChecklistRepository,
    private readonly steps: TakeStep,
  ) {}

  async run(tx: TenantTx, id: CommitmentId, decide: Decide): Promise<Result<CommitmentId>> {
    const by = tx.actor.memberId;
    const held = await this.commitments.find(tx, id);
    if (held === null || by === null) return refuse('NOT_FOUND', 'There is no such commitment.');
    const [lines] = await this.reader.of(tx, [id]);
    const { commitment } = held;
    const { decided, emit } = await this.steps.decide(tx, commitment, await this.steps.stepOf(tx, commitment, by, {}), (step) => decide(commitment, lines!, step));
    if (!decided.ok) return decided;
    await this.checklists.save(tx, id, lines!, decided.value.lines);
    emit(decided.value.facts);
    return ok(id);
  }
}
