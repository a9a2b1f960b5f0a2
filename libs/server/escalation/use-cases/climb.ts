import { Injectable } from '@nestjs/common';
import type { Commitment } from '#domain/commitment';
import { moot, raise, toCco, toSponsor, type Escalation, type LadderEffect, type MootCause } from '#domain/escalation';
import type { CommitmentId, EscalationId, Fact, HandoffId, Result, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommitmentRepository } from '#server/commitment';
import { HandoffRepository } from '#server/handoff';
import { EscalationRepository } from '../escalation.repository.ts';

/** What may climb, and the silos that are its parties. */
export type Matter = Pick<Escalation, 'subject' | 'siloIds'>;

export const matterOf = ({ id, carriedBy, promisedTo }: Pick<Commitment, 'id' | 'carriedBy' | 'promisedTo'>): Matter => ({
  subject: { kind: 'commitment', id }, siloIds: [carriedBy, promisedTo].filter((silo): silo is SiloId => silo !== null),
});

/** Raises a matter where a ladder's step says so, brings it before the sponsor, and drops it once its subject is resolved. */
@Injectable()
export class Climb {
  constructor(
    private readonly escalations: EscalationRepository,
    private readonly commitments: CommitmentRepository,
    private readonly handoffs: HandoffRepository,
  ) {}

  async run(tx: TenantTx, matter: Matter, effects: readonly LadderEffect[]): Promise<void> {
    for (const effect of effects) await (effect === 'ESCALATES' ? this.toCco(tx, matter) : this.toSponsor(tx, matter));
  }

  async settle(tx: TenantTx, escalation: Escalation, why: MootCause): Promise<void> {
    const mooted = moot(escalation, why, tx.now);
    if (!mooted.ok) return;
    await this.save(tx, mooted);
    await this.mark(tx, escalation.subject, false);
  }

  private async toCco(tx: TenantTx, { subject, siloIds }: Matter): Promise<Escalation> {
    const open = await this.escalations.openAbout(tx, subject.id);
    if (open) return open;
    const raised = must(raise({ id: tx.newId<EscalationId>(), subject, siloIds, cause: 'LADDER', by: null, alreadyOpen: null }, tx.now));
    const withCco = must(toCco(raised.escalation, tx.now));
    await this.escalations.insert(tx, withCco.escalation);
    await this.mark(tx, subject, true);
    tx.emit(...raised.facts, ...withCco.facts);
    return withCco.escalation;
  }

  private async toSponsor(tx: TenantTx, matter: Matter): Promise<void> {
    const sent = toSponsor(await this.toCco(tx, matter), null, tx.now);
    if (sent.ok) await this.save(tx, sent);
  }

  /** Says on what it is about that a matter is open, or settled. */
  async mark(tx: TenantTx, { kind, id }: Matter['subject'], escalated: boolean): Promise<void> {
    await (kind === 'commitment' ? this.commitments.markEscalated(tx, id as CommitmentId, escalated) : this.handoffs.markEscalated(tx, id as HandoffId, escalated));
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
