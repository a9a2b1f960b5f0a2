import { Injectable } from '@nestjs/common';
import { commentOn } from '#domain/commitment';
import { ok, refuse, type CommentId, type CommitmentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { KeepComment } from '#server/talk';
import { CommitmentRepository } from '../commitment.repository.ts';
import { TakeStep } from './take-step.ts';

/** Says something about a commitment; no version is needed, since it makes nobody's edit stale. */
@Injectable()
export class CommentOnCommitment {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly steps: TakeStep,
    private readonly keep: KeepComment,
  ) {}

  async run(tx: TenantTx, input: { id: CommitmentId; text: string; fileIds?: readonly string[] }): Promise<Result<CommentId>> {
    const by = tx.actor.memberId;
    const held = await this.commitments.find(tx, input.id);
    if (held === null || by === null) return refuse('NOT_FOUND', 'There is no such commitment.');
    const step = await this.steps.stepOf(tx, held.commitment, by, {});
    const said = commentOn(held.commitment, { id: tx.newId<CommentId>(), text: input.text, hasFiles: (input.fileIds?.length ?? 0) > 0 }, step);
    if (!said.ok) return said;
    const kept = await this.keep.run(tx, said.value.comment, input.fileIds);
    if (!kept.ok) return kept;
    if (said.value.lastWordAt !== null) await this.commitments.hearWord(tx, input.id, said.value.lastWordAt);
    tx.emit(...said.value.facts);
    return ok(said.value.comment.id);
  }
}
