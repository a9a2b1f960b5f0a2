import { Injectable } from '@nestjs/common';
import { accept, acceptedTerms, type Acceptance, type Commitment } from '#domain/commitment';
import type { CommitmentId, MemberId, Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { WeighLoad } from '../weigh-load.ts';
import { TakeStep, type Taken } from './take-step.ts';

/** Accepts the terms on the table, after a look at what owner and silo carry already. */
@Injectable()
export class AcceptCommitment {
  constructor(
    private readonly steps: TakeStep,
    private readonly weigh: WeighLoad,
  ) {}

  run(tx: TenantTx, input: Taken & Acceptance): Promise<Result<CommitmentId>> {
    return this.steps.run(tx, input, async (commitment, step) => accept(commitment, { ...input, load: await this.load(tx, commitment, input, step.by) }, step));
  }

  private load(tx: TenantTx, commitment: Commitment, input: Acceptance, by: MemberId): Promise<NonNullable<Acceptance['load']>> {
    const { ownerId, on } = acceptedTerms(commitment, input);
    const { carriedBy, id } = commitment;
    return this.weigh.run(tx, { id, carriedBy, ownerId: ownerId ?? by, on });
  }
}
