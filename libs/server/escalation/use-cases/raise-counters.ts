import { Injectable } from '@nestjs/common';
import { escalateCounters } from '#domain/commitment';
import { raise, toCco } from '#domain/escalation';
import { ok, refuse, type CommitmentId, type EscalationId, type Result, type SiloId } from '#domain/kernel';
import { CommitmentRepository, TakeStep, type Taken } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { EscalationRepository } from '../escalation.repository.ts';

/** Raises terms that two silos could not agree on, to the CCO; an agreement afterwards makes it moot. */
@Injectable()
export class RaiseCounters {
  constructor(
    private readonly escalations: EscalationRepository,
    private readonly commitments: CommitmentRepository,
    private readonly steps: TakeStep,
  ) {}

  async run(tx: TenantTx, input: Taken & { readonly reason: string }): Promise<Result<CommitmentId>> {
    const by = tx.actor.memberId;
    if (by === null) return refuse('NOT_ALLOWED', 'Only a member raises a matter.');
    const alreadyOpen = await this.escalations.openAbout(tx, input.id);
    const stepped = await this.steps.run(tx, input, (commitment, step) => escalateCounters(commitment, input, step));
    if (!stepped.ok) return stepped;
    const held = await this.commitments.find(tx, input.id);
    if (held === null) return refuse('NOT_FOUND', 'There is no such commitment.');
    const { carriedBy, promisedTo } = held.commitment;
    const siloIds = [carriedBy, promisedTo].filter((silo): silo is SiloId => silo !== null);
    const subject = { kind: 'commitment', id: input.id } as const;
    const raised = raise({ id: tx.newId<EscalationId>(), subject, siloIds, cause: 'THIRD_COUNTER', by: { memberId: by }, reason: input.reason, alreadyOpen }, tx.now);
    if (!raised.ok) return raised;
    const withCco = toCco(raised.value.escalation, tx.now);
    if (!withCco.ok) return withCco;
    await this.escalations.insert(tx, withCco.value.escalation);
    await this.commitments.markEscalated(tx, input.id, true);
    tx.emit(...raised.value.facts, ...withCco.value.facts);
    return ok(input.id);
  }
}
