import { Injectable } from '@nestjs/common';
import { accept, acceptedTerms, loadWith, type Acceptance, type Commitment } from '#domain/commitment';
import type { CommitmentId, MemberId, Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { OpenWorkReader } from '../open-work.reader.ts';
import { TakeStep, type Taken } from './take-step.ts';

/** Accepts the terms on the table, after a look at what owner and silo carry already. */
@Injectable()
export class AcceptCommitment {
  constructor(
    private readonly steps: TakeStep,
    private readonly work: OpenWorkReader,
    private readonly organizations: OrganizationRepository,
  ) {}

  run(tx: TenantTx, input: Taken & Acceptance): Promise<Result<CommitmentId>> {
    return this.steps.run(tx, input, async (commitment, step) => accept(commitment, { ...input, load: await this.load(tx, commitment, input, step.by) }, step));
  }

  private async load(tx: TenantTx, commitment: Commitment, input: Acceptance, by: MemberId): Promise<Acceptance['load']> {
    const terms = acceptedTerms(commitment, input);
    const ownerId = terms.ownerId ?? by;
    const { carriedBy, id } = commitment;
    const work = await this.work.read(tx, { carriedBy, ownerId });
    const { rules } = await this.organizations.get(tx);
    return { load: loadWith({ id, carriedBy, ownerId, on: terms.on }, work, rules), limits: rules };
  }
}
