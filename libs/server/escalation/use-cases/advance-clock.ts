import { Injectable } from '@nestjs/common';
import { advanceClock, ladderOf, nextDueAt, stepsOf, type Clock, type Holders, type LadderCalendars } from '#domain/escalation';
import type { TenantTx } from '#server/database';
import { setDue } from '#server/jobs';
import { ClockRepository, STEP_DUE } from '../clock.repository.ts';
import { Climb, type Matter } from './climb.ts';

/** Fires what of one clock is due, whatever it runs for. Whoever calls holds the subject's row. */
@Injectable()
export class AdvanceClock {
  constructor(
    private readonly clocks: ClockRepository,
    private readonly climb: Climb,
  ) {}

  async run(tx: TenantTx, clock: Clock, around: { readonly calendars: LadderCalendars; readonly holders: Holders; readonly matter: Matter }): Promise<void> {
    const ladder = ladderOf(clock.ladderVersion);
    const steps = stepsOf(clock, ladder, around.calendars);
    const advance = advanceClock(clock, steps, around.holders, ladder, tx.now);
    await this.clocks.advance(tx, advance);
    await setDue(tx, STEP_DUE, clock.id, nextDueAt(advance.clock, steps));
    await this.climb.run(tx, around.matter, advance.effects);
    tx.emit(...advance.facts);
  }
}
