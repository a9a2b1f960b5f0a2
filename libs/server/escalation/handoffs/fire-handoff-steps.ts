import { Injectable } from '@nestjs/common';
import type { Clock } from '#domain/escalation';
import type { HandoffId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { HandoffRepository, type HeldHandoff } from '#server/handoff';
import { ClockRepository, STEP_DUE } from '../clock.repository.ts';
import { Surroundings, type Around } from '../surroundings.ts';
import { AdvanceClock } from '../use-cases/advance-clock.ts';
import { KeepClock } from '../use-cases/keep-clock.ts';
import { actorsOf, fitsHandoff, handoffTerms, matterOfHandoff, whyHandoffClockEnded } from './watch-handoff.ts';

const AT_ONCE = 500;

// As for promises: what somebody is changing at this moment waits for the next tick; subjects are locked before the schedule.
const LOCK = `
  select h.id from handoff h where h.org_id = $1 and h.id in (
    select k.subject_id from due d join clock k on k.org_id = d.org_id and k.id = d.subject_id
    where d.org_id = $1 and d.kind = '${STEP_DUE}' and d.due_at <= $2 and k.subject_kind = 'handoff' order by d.due_at limit ${AT_ONCE})
  order by h.id for update skip locked`;

const CLAIM = `
  delete from due d using clock k
  where d.org_id = $1 and d.kind = '${STEP_DUE}' and d.due_at <= $2 and k.org_id = d.org_id and k.id = d.subject_id and k.subject_id = any($3::uuid[])
  returning k.subject_id as id`;

/** Fires every due step of hand-offs in one organization: claimed set-wise, and looked at again inside the claim. */
@Injectable()
export class FireHandoffSteps {
  constructor(
    private readonly clocks: ClockRepository,
    private readonly handoffs: HandoffRepository,
    private readonly surroundings: Surroundings,
    private readonly keep: KeepClock,
    private readonly advance: AdvanceClock,
  ) {}

  async run(tx: TenantTx): Promise<void> {
    const locked = await tx.sql<{ id: string }>('handoff-steps-lock', LOCK, [tx.orgId, new Date(tx.now)]);
    if (locked.length === 0) return;
    const claimed = await tx.sql<{ id: string }>('handoff-steps-claim', CLAIM, [tx.orgId, new Date(tx.now), locked.map((row) => row.id)]);
    const ids = claimed.map((row) => row.id as HandoffId);
    const held = await this.handoffs.findAll(tx, ids);
    const clocks = new Map((await this.clocks.running(tx, ids)).map((clock) => [clock.subject.id, clock]));
    const around = await this.surroundings.of(tx, held.flatMap(({ handoff }) => [handoff.fromSilo, handoff.toSilo]));
    for (const one of held) {
      const clock = clocks.get(one.handoff.id);
      if (clock) await this.fire(tx, clock, one, around);
    }
  }

  private async fire(tx: TenantTx, clock: Clock, { handoff, around: commitment }: HeldHandoff, around: Around): Promise<void> {
    const terms = handoffTerms(handoff, around.calendars(handoff.toSilo).silo.zone);
    if (!fitsHandoff(clock, terms)) return this.keep.end(tx, clock, whyHandoffClockEnded(handoff, clock));
    const { siloId } = clock.subject;
    await this.advance.run(tx, clock, {
      calendars: around.calendars(siloId), holders: around.holders(actorsOf(handoff, commitment, siloId)), matter: matterOfHandoff(handoff),
    });
  }
}
