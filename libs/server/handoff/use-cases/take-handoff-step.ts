import { Injectable } from '@nestjs/common';
import { handoffCapacities, type Handoff, type HandoffDecided, type HandoffStep } from '#domain/handoff';
import { ok, refuse, type HandoffId, type Result } from '#domain/kernel';
import { actingFor } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository, StandIns, type TakenBy } from '#server/org';
import { HandoffRepository, type HeldHandoff } from '../handoff.repository.ts';

export type TakenHandoff = { readonly id: HandoffId; readonly version?: number };

/** One step in a hand-off's life by a member: fetch, decide, store, tell. Which step it is, the pure function says. */
@Injectable()
export class TakeHandoffStep {
  constructor(
    private readonly handoffs: HandoffRepository,
    private readonly organizations: OrganizationRepository,
    private readonly standIns: StandIns,
  ) {}

  async run(tx: TenantTx, input: TakenHandoff, decide: (handoff: Handoff, step: HandoffStep) => HandoffDecided): Promise<Result<HandoffId>> {
    const held = await this.handoffs.find(tx, input.id);
    if (!held || tx.actor.memberId === null) return refuse('NOT_FOUND', 'There is no such hand-off.');
    const { decided, emit } = await this.decide(tx, held, (step) => decide(held.handoff, step), input.version);
    if (!decided.ok) return decided;
    const saved = await this.handoffs.save(tx, held.handoff, decided.value.handoff);
    if (!saved.ok) return saved;
    emit(decided.value.facts);
    return ok(input.id);
  }

  /** Decides as whoever acts, or in the place of somebody for whom they stand in. */
  async decide<Value>(tx: TenantTx, { handoff, around, escalated }: HeldHandoff, decide: (step: HandoffStep) => Result<Value>, version?: number): Promise<TakenBy<Value>> {
    const by = tx.actor.memberId!;
    const today = await this.organizations.todayIn(tx, handoff.fromSilo);
    const own = handoffCapacities(handoff, around, by, await this.organizations.postsOf(tx, by), today);
    return this.standIns.take(tx, by, (principal, posts) => {
      const capacities = principal === null ? own : actingFor(own, handoffCapacities(handoff, around, principal, posts, today));
      return decide({ by, now: tx.now, today, capacities, escalated, version });
    });
  }
}
