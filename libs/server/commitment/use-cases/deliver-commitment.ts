import { Injectable } from '@nestjs/common';
import { deliver, type DeliveryClaim, type Proof } from '#domain/commitment';
import type { CommitmentId, Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { AttachFiles } from '#server/talk';
import { TakeStep, type Taken } from './take-step.ts';

/** Says that it is done, with files among what shows it: from then on whoever reads the commitment opens them. */
@Injectable()
export class DeliverCommitment {
  constructor(
    private readonly steps: TakeStep,
    private readonly attach: AttachFiles,
  ) {}

  async run(tx: TenantTx, input: Taken & DeliveryClaim & { readonly fileIds: readonly string[] }): Promise<Result<CommitmentId>> {
    const attached = await this.attach.run(tx, { fileIds: input.fileIds, to: { kind: 'commitment', id: input.id } });
    if (!attached.ok) return attached;
    const files = attached.value.map(({ id: fileId, name }): Proof => ({ kind: 'FILE', fileId, name }));
    return this.steps.run(tx, input, (commitment, step) => deliver(commitment, { ...input, proofs: [...(input.proofs ?? []), ...files] }, step));
  }
}
