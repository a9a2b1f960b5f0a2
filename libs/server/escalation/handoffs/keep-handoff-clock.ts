import { Injectable } from '@nestjs/common';
import { ok, type HandoffId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { HandoffRepository } from '#server/handoff';
import type { DeliveredFact } from '#server/jobs';
import { OrganizationRepository } from '#server/org';
import { ClockRepository } from '../clock.repository.ts';
import { KeepClock } from '../use-cases/keep-clock.ts';
import { fitsHandoff, handoffTerms, whyHandoffClockEnded } from './watch-handoff.ts';

/** After these a clock begins anew, also where the date is the same. */
const BEGINS_ANEW = ['handoff.offered-again'];

/** Lets a hand-off have the clock that its facts give it: one against the receiver, one against the giver, or none. Safe to repeat. */
@Injectable()
export class KeepHandoffClock {
  constructor(
    private readonly handoffs: HandoffRepository,
    private readonly organizations: OrganizationRepository,
    private readonly clocks: ClockRepository,
    private readonly keep: KeepClock,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const held = await this.handoffs.find(tx, fact.data.handoffId as HandoffId);
    if (held === null) return ok(null);
    const { handoff } = held;
    const terms = handoffTerms(handoff, await this.organizations.zoneOf(tx, handoff.toSilo));
    const [clock] = await this.clocks.running(tx, [handoff.id]);
    if (clock) {
      const anew = BEGINS_ANEW.includes(fact.type) && clock.startedAt < fact.at;
      if (fitsHandoff(clock, terms) && !anew) return ok(null);
      await this.keep.end(tx, clock, whyHandoffClockEnded(handoff, clock));
    }
    if (terms) {
      const subject = { kind: 'handoff', id: handoff.id, siloId: terms.siloId } as const;
      // An heir counts from the day on which it took over.
      const fromItsDay = fact.type === 'handoff.inherited';
      await this.keep.start(tx, subject, { agreedOn: terms.on, watchFrom: undefined, ladder: terms.ladder, fromItsDay }, fact.at);
    }
    return ok(null);
  }
}
