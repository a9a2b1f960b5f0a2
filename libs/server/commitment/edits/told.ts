import { Injectable } from '@nestjs/common';
import type { UndoableChange } from '#domain/commitment';
import type { CommitmentId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

type AskedAbout = Pick<UndoableChange, 'commitmentId' | 'at'>;
/** Says about which of the commitments something went out since its change. */
export type Witness = (tx: TenantTx, changes: readonly AskedAbout[]) => Promise<readonly CommitmentId[]>;

/** Whether anybody was told of a change. Whoever sends something about commitments registers here, since they stand right of here. */
@Injectable()
export class Told {
  private readonly witnesses: Witness[] = [];

  ask(witness: Witness): void {
    this.witnesses.push(witness);
  }

  async about(tx: TenantTx, changes: readonly AskedAbout[]): Promise<ReadonlySet<CommitmentId>> {
    const told = new Set<CommitmentId>();
    for (const witness of changes.length === 0 ? [] : this.witnesses) for (const id of await witness(tx, changes)) told.add(id);
    return told;
  }
}
