import { Injectable } from '@nestjs/common';
import { applyRuling, type Change, type Commitment, type RulingOnPromise } from '#domain/commitment';
import { executeRuling, returnRuling, rulingOnPromise, rulingTargetOf, supersede, type Escalation, type Executed, type Ruling } from '#domain/escalation';
import type { CommitmentId, RulingId } from '#domain/kernel';
import { CommitmentRepository } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { claimDue } from '#server/jobs';
import { OrganizationRepository } from '#server/org';
import { EscalationRepository } from '../escalation.repository.ts';
import { RULING_DUE, RulingRepository } from '../ruling.repository.ts';

const AT_ONCE = 50;

/** Executes the rulings whose ten minutes are over: promise, escalation and ruling change in this one commit, or the ruling is returned. */
@Injectable()
export class ExecuteRulings {
  constructor(
    private readonly escalations: EscalationRepository,
    private readonly rulings: RulingRepository,
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx): Promise<void> {
    for (const id of await claimDue(tx, RULING_DUE, AT_ONCE)) await this.execute(tx, id as RulingId);
  }

  private async execute(tx: TenantTx, id: RulingId): Promise<void> {
    const found = await this.rulings.find(tx, id);
    const escalation = found && (await this.escalations.find(tx, found.escalationId));
    if (!found || !escalation) return;
    const held = await this.commitments.find(tx, escalation.subject.id as CommitmentId);
    const ruling = (await this.rulings.find(tx, id))!;
    const done = executeRuling(ruling, (await this.escalations.find(tx, escalation.id))!, held ? [rulingTargetOf(held.commitment)] : [], tx.now);
    if (!done.ok) return;
    if (done.value.ruling.state !== 'EXECUTED') return this.giveBack(tx, done.value);
    const change = await this.apply(tx, held!.commitment, ruling);
    if (change === null) return this.giveBack(tx, returnRuling(ruling, tx.now));
    await this.store(tx, held!.commitment, change, done.value);
  }

  private async giveBack(tx: TenantTx, { ruling, facts }: Pick<Executed, 'ruling' | 'facts'>): Promise<void> {
    await this.rulings.settle(tx, ruling);
    tx.emit(...facts);
  }

  /** By the promise's own rules, as the sponsor's act; null when they do not take it any more. */
  private async apply(tx: TenantTx, commitment: Commitment, ruling: Ruling): Promise<Change | null> {
    const onPromise = rulingOnPromise(ruling);
    if (await this.isGone(tx, onPromise)) return null;
    const today = await this.organizations.todayIn(tx, onPromise.carriedBy ?? commitment.carriedBy);
    const applied = applyRuling(commitment, onPromise, { by: ruling.ruledBy, now: tx.now, today, capacities: new Set(['SPONSOR', 'MEMBER']) });
    return applied.ok ? applied.value : null;
  }

  /** Whether the silo or the owner that it names went meanwhile. */
  private async isGone(tx: TenantTx, { carriedBy, ownerId }: RulingOnPromise): Promise<boolean> {
    const silo = carriedBy ? await this.organizations.silo(tx, carriedBy) : null;
    const owner = ownerId ? await this.organizations.member(tx, ownerId) : null;
    return (silo !== null && silo.closedOn !== null) || (owner !== null && owner.leftAt !== null);
  }

  private async store(tx: TenantTx, before: Commitment, change: Change, { ruling, escalation, facts }: Executed): Promise<void> {
    const saved = await this.commitments.save(tx, before, change.commitment);
    if (!saved.ok) throw new Error(saved.problem.message);
    await this.commitments.markEscalated(tx, before.id, false);
    await this.escalations.save(tx, escalation);
    await this.supersedeOthers(tx, escalation, ruling);
    await this.rulings.settle(tx, ruling);
    tx.emitAs(ruling.ruledBy, ...facts, ...change.facts);
  }

  private async supersedeOthers(tx: TenantTx, { subject }: Escalation, ruling: Ruling): Promise<void> {
    for (const former of await this.rulings.inForce(tx, subject.id)) {
      const superseded = supersede(former, ruling);
      if (!superseded.ok) continue;
      await this.rulings.settle(tx, superseded.value.ruling);
      tx.emitAs(ruling.ruledBy, ...superseded.value.facts);
    }
  }
}
