import { Injectable } from '@nestjs/common';
import { DAYS_TO_ANSWER_A_DATE, lapseAskedDate, type Commitment } from '#domain/commitment';
import { addWorkingDays, endOfDay, localDateOf } from '#domain/calendar';
import { ok, type CommitmentId, type Instant, type Result } from '#domain/kernel';
import { CommitmentRepository } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { claimDue, setDue, type DeliveredFact } from '#server/jobs';
import { OrganizationRepository } from '#server/org';

export const LAPSE_DUE = 'date-lapse';
const AT_ONCE = 200;

/** An asked date that the receiving silo does not answer within two of its working days is a no. */
@Injectable()
export class LapseAskedDates {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  /** Notes by when it is to be answered. */
  async expect(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const held = await this.commitments.find(tx, fact.subject.id as CommitmentId);
    if (held?.commitment.asked) await setDue(tx, LAPSE_DUE, held.commitment.id, await this.answerBy(tx, held.commitment));
    return ok(null);
  }

  /** Ends what nobody answered in time; what was asked anew meanwhile gets its own time. */
  async run(tx: TenantTx): Promise<void> {
    const ids = (await claimDue(tx, LAPSE_DUE, AT_ONCE)) as CommitmentId[];
    for (const { commitment } of ids.length === 0 ? [] : await this.commitments.findAll(tx, ids)) {
      if (commitment.asked === null) continue;
      const answerBy = await this.answerBy(tx, commitment);
      const lapsed = lapseAskedDate(commitment, { now: tx.now, answerBy });
      if (!lapsed.ok) {
        await setDue(tx, LAPSE_DUE, commitment.id, answerBy);
        continue;
      }
      const saved = await this.commitments.save(tx, commitment, lapsed.value.commitment);
      if (!saved.ok) throw new Error(saved.problem.message);
      tx.emit(...lapsed.value.facts);
    }
  }

  private async answerBy(tx: TenantTx, { asked, promisedTo }: Commitment): Promise<Instant> {
    const calendar = await this.organizations.calendarOf(tx, promisedTo);
    return endOfDay(addWorkingDays(localDateOf(asked!.at, calendar.zone), DAYS_TO_ANSWER_A_DATE, calendar), calendar.zone);
  }
}
