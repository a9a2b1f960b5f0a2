import { Injectable } from '@nestjs/common';
import { askForEffect, type Commitment } from '#domain/commitment';
import { atLocal, localDateOf, workingDayOnOrAfter } from '#domain/calendar';
import { ok, type CommitmentId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { claimDue, setDue, type DeliveredFact } from '#server/jobs';
import { OrganizationRepository } from '#server/org';
import { CommitmentRepository } from '../commitment.repository.ts';

export const EFFECT_DUE = 'effect-question';
const AT_ONCE = 200;
const ASKED_AT = '09:00';

/** On the contract's day the receiving side is asked whether customers felt it. */
@Injectable()
export class AskForEffects {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  /** Notes the day: nine o'clock where the receiving side works, on a day on which it does. */
  async expect(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const held = await this.commitments.find(tx, fact.subject.id as CommitmentId);
    if (held !== null) await this.schedule(tx, held.commitment);
    return ok(null);
  }

  async run(tx: TenantTx): Promise<void> {
    const ids = (await claimDue(tx, EFFECT_DUE, AT_ONCE)) as CommitmentId[];
    for (const { commitment } of ids.length === 0 ? [] : await this.commitments.findAll(tx, ids)) {
      const { zone } = await this.organizations.calendarOf(tx, commitment.promisedTo);
      const asked = askForEffect(commitment, { now: tx.now, today: localDateOf(tx.now, zone) });
      if (!asked.ok) continue;
      const saved = await this.commitments.save(tx, commitment, asked.value.commitment);
      if (!saved.ok) throw new Error(saved.problem.message);
      tx.emit(...asked.value.facts);
    }
  }

  private async schedule(tx: TenantTx, { id, standing, effect, effectOn, effectAskedAt, promisedTo }: Commitment): Promise<void> {
    if (standing !== 'VERIFIED' || effect !== 'PENDING' || effectOn === null || effectAskedAt !== null) return;
    const calendar = await this.organizations.calendarOf(tx, promisedTo);
    await setDue(tx, EFFECT_DUE, id, atLocal(workingDayOnOrAfter(effectOn, calendar), ASKED_AT, calendar.zone));
  }
}
