import { Injectable } from '@nestjs/common';
import { suggestDate, type Suggestion } from '#domain/commitment';
import { isId, refuse, type CommitmentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommitmentRepository } from '../commitment.repository.ts';
import { TakeStep, type Taken } from './take-step.ts';

/** Puts another date to the carrying side: by the CCO, or by whoever holds the commitment because of which it would move. */
@Injectable()
export class SuggestDate {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly steps: TakeStep,
  ) {}

  async run(tx: TenantTx, input: Taken & Suggestion): Promise<Result<CommitmentId>> {
    const { id, becauseOf = null } = input;
    if (becauseOf !== null && !isId(becauseOf)) return unknownCause();
    // Both rows are locked in id order before the step reads its own.
    const held = await this.commitments.findAll(tx, becauseOf === null ? [id] : [id, becauseOf]);
    const cause = held.find(({ commitment }) => commitment.id === becauseOf)?.commitment;
    if (becauseOf !== null && cause === undefined) return unknownCause();
    return this.steps.run(tx, { ...input, cause }, (commitment, step) => suggestDate(commitment, input, step));
  }
}

const unknownCause = () => refuse('NOT_FOUND', 'Nothing was changed: the commitment because of which it should move is not here.', 'becauseOf');
