import { Injectable } from '@nestjs/common';
import { handOver, type HandOver } from '#domain/forum';
import type { Result, SittingId } from '#domain/kernel';
import { ok } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { SittingRepository } from '../sitting.repository.ts';

/** Passes a member's places in coming sittings to others, in the commit of whoever decided it. */
@Injectable()
export class HandOverSittings {
  constructor(private readonly sittings: SittingRepository) {}

  async run(tx: TenantTx, ids: readonly SittingId[], to: HandOver): Promise<Result<null>> {
    for (const id of [...new Set(ids)].sort()) {
      const held = await this.sittings.lock(tx, id);
      if (held === null) continue;
      const { sitting, facts } = handOver(held.sitting, to);
      const saved = await this.sittings.save(tx, held, sitting);
      if (!saved.ok) return saved;
      tx.emit(...facts);
    }
    return ok(null);
  }
}
