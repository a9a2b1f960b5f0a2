import { Injectable } from '@nestjs/common';
import { clockTerms, type Commitment } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import { fairWarning, ladderOf, nextStep, stepsOf, type Clock, type FairWarning, type Holders, type Step } from '#domain/escalation';
import type { MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ClockRepository } from './clock.repository.ts';
import { namesOf } from './names-of.ts';
import { Surroundings, type Around } from './surroundings.ts';
import { fits } from './use-cases/keep-clock.ts';

/** The step that comes next unless something happens; `warning` is null for those that only remind the owner. */
export type ComingStep = { readonly clock: Clock; readonly step: Step | null; readonly warning: FairWarning | null; readonly holders: Holders };

type Promised = Pick<Commitment, 'id' | 'standing' | 'asImported' | 'arrears' | 'agreedOn' | 'watchedFromOn' | 'carriedBy' | 'ownerId'>;

/** Says for promises where their ladders stand: the one sentence that the card, the mail and the worker share. */
@Injectable()
export class ComingStepReader {
  constructor(
    private readonly clocks: ClockRepository,
    private readonly surroundings: Surroundings,
  ) {}

  /** Without a promise whose clock does not run. */
  async read(tx: TenantTx, commitments: readonly Promised[]): Promise<ReadonlyMap<string, ComingStep>> {
    return this.of(tx, commitments, commitments.length === 0 ? [] : await this.clocks.running(tx, commitments.map(({ id }) => id)));
  }

  /** The same with the clocks at hand that run for them. */
  async of(tx: TenantTx, commitments: readonly Promised[], ticking: readonly Clock[]): Promise<ReadonlyMap<string, ComingStep>> {
    const clocks = new Map(ticking.map((clock) => [clock.subject.id, clock]));
    const running = commitments.filter((commitment) => {
      const clock = clocks.get(commitment.id);
      return clock !== undefined && fits(clock, commitment as Commitment, clockTerms(commitment));
    });
    if (running.length === 0) return new Map();
    const around = await this.surroundings.of(tx, running.map(({ carriedBy }) => carriedBy));
    const names = await namesOf(tx, running.map((commitment) => around.holders(commitment)));
    return new Map(running.map((commitment) => [commitment.id, comingOf(tx, clocks.get(commitment.id)!, commitment, around, names)]));
  }
}

function comingOf(tx: TenantTx, clock: Clock, commitment: Promised, around: Around, names: ReadonlyMap<string, string>): ComingStep {
  const ladder = ladderOf(clock.ladderVersion);
  const calendars = around.calendars(commitment.carriedBy);
  const holders = around.holders(commitment);
  const step = nextStep(clock, stepsOf(clock, ladder, calendars), holders, ladder);
  const nameOf = (member: MemberId): string => names.get(member) ?? '';
  const today = localDateOf(tx.now, calendars.silo.zone);
  return { clock, step, warning: fairWarning(step, { holders, nameOf, today, ladder }), holders };
}
