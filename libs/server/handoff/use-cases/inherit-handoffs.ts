import { Injectable } from '@nestjs/common';
import { inherit } from '#domain/handoff';
import { ok, type Result, type SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { HandoffRepository } from '../handoff.repository.ts';

/** When a silo is closed, what it gives and receives goes to its heir; what then has one silo at both ends is void. */
@Injectable()
export class InheritHandoffs {
  constructor(private readonly handoffs: HandoffRepository) {}

  async run(tx: TenantTx, { closed, heir }: { readonly closed: SiloId; readonly heir: SiloId }): Promise<Result<number>> {
    let moved = 0;
    for (const { handoff } of await this.handoffs.openOf(tx, closed)) {
      const change = inherit(handoff, closed, heir, tx.now);
      if (!change) continue;
      const saved = await this.handoffs.save(tx, handoff, change.handoff);
      if (!saved.ok) return saved;
      tx.emit(...change.facts);
      moved += 1;
    }
    return ok(moved);
  }
}
