import { Injectable } from '@nestjs/common';
import { handoffCapacities, type Handoff, type HandoffDecided, type HandoffStep } from '#domain/handoff';
import { ok, refuse, type HandoffId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { HandoffRepository, type HeldHandoff } from '../handoff.repository.ts';

export type TakenHandoff = { readonly id: HandoffId; readonly version?: number };

/** One step in a hand-off's life by a member: fetch, decide, store, tell. Which step it is, the pure function says. */
@Injectable()
export class TakeHandoffStep {
  constructor(
    private readonly handoffs: HandoffRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx, input: TakenHandoff, decide: (handoff: Handoff, step: HandoffStep) => HandoffDecided): Promise<Result<HandoffId>> {
    const held = await this.handoffs.find(tx, input.id);
    const step = held && (await this.stepOf(tx, held, input.version));
    if (!held || !step) return refuse('NOT_FOUND', 'There is no such hand-off.');
    const decided = decide(held.handoff, step);
    if (!decided.ok) return decided;
    const saved = await this.handoffs.save(tx, held.handoff, decided.value.handoff);
    if (!saved.ok) return saved;
    tx.emit(...decided.value.facts);
    return ok(input.id);
  }

  /** From where whoever acts looks at it; null when nobody does. */
  async stepOf(tx: TenantTx, { handoff, around, escalated }: HeldHandoff, version?: number): Promise<HandoffStep | null> {
    const by = tx.actor.memberId;
    if (by === null) return null;
    const today = await this.organizations.todayIn(tx, handoff.fromSilo);
    const posts = await this.organizations.postsOf(tx, by);
    return { by, now: tx.now, today, capacities: handoffCapacities(handoff, around, by, posts, today), escalated, version };
  }
}
