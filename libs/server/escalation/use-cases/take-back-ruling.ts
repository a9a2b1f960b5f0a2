import { Injectable } from '@nestjs/common';
import { takeBack } from '#domain/escalation';
import { localDateOf } from '#domain/calendar';
import { capacitiesFor } from '#domain/org';
import { ok, refuse, type CommitmentId, type EscalationId, type Result, type RulingId } from '#domain/kernel';
import { CommitmentRepository } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { EscalationRepository } from '../escalation.repository.ts';
import { RulingRepository } from '../ruling.repository.ts';

/** Takes a held ruling back, as if it had never been. */
@Injectable()
export class TakeBackRuling {
  constructor(
    private readonly escalations: EscalationRepository,
    private readonly rulings: RulingRepository,
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  async run(tx: TenantTx, input: { id: RulingId }): Promise<Result<EscalationId>> {
    const me = tx.actor.memberId;
    const found = await this.rulings.find(tx, input.id);
    const escalation = found && (await this.escalations.find(tx, found.escalationId));
    if (me === null || !found || !escalation) return refuse('NOT_FOUND', 'There is no such ruling. Nothing was changed.');
    // Its promise's row is held while it is read again: its execution may be under way.
    await this.commitments.find(tx, escalation.subject.id as CommitmentId);
    const ruling = (await this.rulings.find(tx, input.id))!;
    const { zone } = await this.organizations.get(tx);
    const capacities = capacitiesFor(me, await this.organizations.postsOf(tx, me), {}, localDateOf(tx.now, zone));
    const taken = takeBack(ruling, { memberId: me, capacities }, tx.now);
    if (!taken.ok) return taken;
    await this.rulings.settle(tx, taken.value.ruling);
    tx.emit(...taken.value.facts);
    return ok(escalation.id);
  }
}
