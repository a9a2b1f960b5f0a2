import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { fairWarning, ladderOf, nextStep, stepsOf, type Clock } from '#domain/escalation';
import type { HandoffId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { HandoffReader } from '#server/handoff';
import { ClockRepository } from '../clock.repository.ts';
import type { ComingStep } from '../coming-step.reader.ts';
import { Surroundings, type Around } from '../surroundings.ts';
import { namesOf } from '../names-of.ts';
import { actorsOf, fitsHandoff, handoffTerms } from './watch-handoff.ts';

/** Says for hand-offs where their ladders stand. */
@Injectable()
export class ComingHandoffStepReader {
  constructor(
    private readonly handoffs: HandoffReader,
    private readonly clocks: ClockRepository,
    private readonly surroundings: Surroundings,
  ) {}

  /** Without those whose clock does not run. */
  async read(tx: TenantTx, ids: readonly HandoffId[]): Promise<ReadonlyMap<string, ComingStep>> {
    const clocks = new Map((ids.length === 0 ? [] : await this.clocks.running(tx, ids)).map((clock) => [clock.subject.id, clock]));
    if (clocks.size === 0) return new Map();
    const watched = (await this.handoffs.watched(tx, ids)).filter(({ id }) => clocks.has(id));
    const around = await this.surroundings.of(tx, watched.flatMap(({ fromSilo, toSilo }) => [fromSilo, toSilo]));
    const running = watched.filter((handoff) => fitsHandoff(clocks.get(handoff.id)!, handoffTerms(handoff, around.calendars(handoff.toSilo).silo.zone)));
    const holders = new Map(running.map((handoff) => [handoff.id, around.holders(actorsOf(handoff, handoff.around, clocks.get(handoff.id)!.subject.siloId))] as const));
    const names = await namesOf(tx, [...holders.values()]);
    return new Map(running.map((handoff) => [handoff.id, comingOf(tx, clocks.get(handoff.id)!, holders.get(handoff.id)!, around, names)]));
  }
}

function comingOf(tx: TenantTx, clock: Clock, holders: ComingStep['holders'], around: Around, names: ReadonlyMap<string, string>): ComingStep {
  const ladder = ladderOf(clock.ladderVersion);
  const calendars = around.calendars(clock.subject.siloId);
  const step = nextStep(clock, stepsOf(clock, ladder, calendars), holders, ladder);
  const today = localDateOf(tx.now, calendars.silo.zone);
  return { clock, step, warning: fairWarning(step, { holders, nameOf: (member) => names.get(member) ?? '', today, ladder }), holders };
}
