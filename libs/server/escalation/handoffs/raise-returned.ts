import { Injectable } from '@nestjs/common';
import { escalateHandoff } from '#domain/handoff';
import { raise, toCco } from '#domain/escalation';
import { ok, refuse, type EscalationId, type HandoffId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { HandoffRepository, TakeHandoffStep } from '#server/handoff';
import { EscalationRepository } from '../escalation.repository.ts';
import { Climb } from '../use-cases/climb.ts';
import { matterOfHandoff } from './watch-handoff.ts';

/** Raises a hand-off that came back twice to the CCO, in the words of whoever does; an acceptance afterwards makes it moot. */
@Injectable()
export class RaiseReturned {
  constructor(
    private readonly escalations: EscalationRepository,
    private readonly handoffs: HandoffRepository,
    private readonly steps: TakeHandoffStep,
    private readonly climb: Climb,
  ) {}

  async run(tx: TenantTx, input: { readonly id: HandoffId; readonly reason: string }): Promise<Result<HandoffId>> {
    const held = await this.handoffs.find(tx, input.id);
    const by = tx.actor.memberId;
    if (!held || by === null) return refuse('NOT_FOUND', 'There is no such hand-off.');
    const { decided, emit } = await this.steps.decide(tx, held, (step) => escalateHandoff(held.handoff, input, step));
    if (!decided.ok) return decided;
    const matter = matterOfHandoff(held.handoff);
    const alreadyOpen = await this.escalations.openAbout(tx, input.id);
    const raised = raise({ id: tx.newId<EscalationId>(), ...matter, cause: 'RETURNED_TWICE', by: { memberId: by }, reason: decided.value.reason, alreadyOpen }, tx.now);
    if (!raised.ok) return raised;
    const withCco = toCco(raised.value.escalation, tx.now);
    if (!withCco.ok) return withCco;
    await this.escalations.insert(tx, withCco.value.escalation);
    await this.climb.mark(tx, matter.subject, true);
    emit(decided.value.facts);
    tx.emit(...raised.value.facts, ...withCco.value.facts);
    return ok(input.id);
  }
}
