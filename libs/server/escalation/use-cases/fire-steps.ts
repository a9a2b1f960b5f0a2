import { Injectable } from '@nestjs/common';
import { clockTerms, type Commitment } from '#domain/commitment';
import type { Clock } from '#domain/escalation';
import type { CommitmentId } from '#domain/kernel';
import { CommitmentRepository } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { ClockRepository, STEP_DUE } from '../clock.repository.ts';
import { Surroundings, type Around } from '../surroundings.ts';
import { AdvanceClock } from './advance-clock.ts';
import { matterOf } from './climb.ts';
import { fits, KeepClock, whyEnded } from './keep-clock.ts';

const AT_ONCE = 500;

// What somebody is changing at this moment waits for the next tick; rows are locked in id order, subjects before schedule.
const LOCK = `
  select c.id from commitment c where c.org_id = $1 and c.id in (
    select k.subject_id from due d join clock k on k.org_id = d.org_id and k.id = d.subject_id
    where d.org_id = $1 and d.kind = '${STEP_DUE}' and d.due_at <= $2 and k.subject_kind = 'commitment' order by d.due_at limit ${AT_ONCE})
  order by c.id for update skip locked`;

const CLAIM = `
  delete from due d using clock k
  where d.org_id = $1 and d.kind = '${STEP_DUE}' and d.due_at <= $2 and k.org_id = d.org_id and k.id = d.subject_id and k.subject_id = any($3::uuid[])
  returning k.subject_id as id`;

/** Fires every step that is due in one organization: claimed set-wise, and looked at again inside the claim. */
@Injectable()
export class FireSteps {
  constructor(
    private readonly clocks: ClockRepository,
    private readonly commitments: CommitmentRepository,
    private readonly surroundings: Surroundings,
    private readonly keep: KeepClock,
    private readonly advance: AdvanceClock,
  ) {}

  async run(tx: TenantTx): Promise<void> {
    const locked = await tx.sql<{ id: string }>('steps-lock', LOCK, [tx.orgId, new Date(tx.now)]);
    if (locked.length === 0) return;
    const claimed = await tx.sql<{ id: string }>('steps-claim', CLAIM, [tx.orgId, new Date(tx.now), locked.map((row) => row.id)]);
    const ids = claimed.map((row) => row.id as CommitmentId);
    if (ids.length === 0) return;
    const held = await this.commitments.findAll(tx, ids);
    const clocks = new Map((await this.clocks.running(tx, ids)).map((clock) => [clock.subject.id, clock]));
    const around = await this.surroundings.of(tx, held.map(({ commitment }) => commitment.carriedBy));
    for (const { commitment } of held) {
      const clock = clocks.get(commitment.id);
      if (clock) await this.fire(tx, clock, commitment, around);
    }
  }

  private async fire(tx: TenantTx, clock: Clock, commitment: Commitment, around: Around): Promise<void> {
    const terms = clockTerms(commitment);
    if (!fits(clock, commitment, terms)) return this.keep.end(tx, clock, whyEnded(commitment, terms));
    await this.advance.run(tx, clock, { calendars: around.calendars(commitment.carriedBy), holders: around.holders(commitment), matter: matterOf(commitment) });
  }
}
