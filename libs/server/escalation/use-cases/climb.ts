import { Injectable } from '@nestjs/common';
import type { Commitment } from '#domain/commitment';
import { moot, raise, toCco, toSponsor, type Escalation, type LadderEffect, type MootCause } from '#domain/escalation';
import type { EscalationId, Fact, Result, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommitmentRepository } from '#server/commitment';
import { EscalationRepository } from '../escalation.repository.ts';

/** Raises a matter where a ladder's step says so, brings it before the sponsor, and drops it once its subject is resolved. */
@Injectable()
export class Climb {
  constructor(
    private readonly escalations: EscalationRepository,
    private readonly commitments: CommitmentRepository,
  ) {}

  async run(tx: TenantTx, commitment: Commitment, effects: readonly LadderEffect[]): Promise<void> {
    for (const effect of effects) await (effect === 'ESCALATES' ? this.toCco(tx, commitment) : this.toSponsor(tx, commitment));
  }

  async settle(tx: TenantTx, escalation: Escalation, why: MootCause): Promise<void> {
    const mooted = moot(escalation, why, tx.now);
    if (!mooted.ok) return;
    await this.save(tx, mooted);
    await this.commitments.markEscalated(tx, escalation.subject.id as Commitment['id'], false);
  }

  private async toCco(tx: TenantTx, commitment: Commitment): Promise<Escalation> {
    const open = await this.escalations.openAbout(tx, commitment.id);
    if (open) return open;
    const siloIds = [commitment.carriedBy, commitment.promisedTo].filter((silo): silo is SiloId => silo !== null);
    const subject = { kind: 'commitment', id: commitment.id } as const;
    const raised = must(raise({ id: tx.newId<EscalationId>(), subject, siloIds, cause: 'LADDER', by: null, alreadyOpen: null }, tx.now));
    const withCco = must(toCco(raised.escalation, tx.now));
    await this.escalations.insert(tx, withCco.escalation);
    await this.commitments.markEscalated(tx, commitment.id, true);
    tx.emit(...raised.facts, ...withCco.facts);
    return withCco.escalation;
  }

  private async toSponsor(tx: TenantTx, commitment: Commitment): Promise<void> {
    const sent = toSponsor(await this.toCco(tx, commitment), null, tx.now);
    if (sent.ok) await this.save(tx, sent);
  }

  private async save(tx: TenantTx, moved: { readonly value: { readonly escalation: Escalation; readonly facts: readonly Fact[] } }): Promise<void> {
    await this.escalations.save(tx, moved.value.escalation);
    tx.emit(...moved.value.facts);
  }
}

const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
