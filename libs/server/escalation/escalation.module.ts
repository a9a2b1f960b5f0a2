import { Global, Module } from '@nestjs/common';
import { FactHandlers, Sweeps } from '#server/jobs';
import { TalkSubjects } from '#server/talk';
import { ClockRepository, STEP_DUE } from './clock.repository.ts';
import { ClockTable } from './clock.table.ts';
import { ComingStepReader } from './coming-step.reader.ts';
import { EscalationReader } from './escalation.reader.ts';
import { EscalationRepository } from './escalation.repository.ts';
import { CommitmentLadderResolver, EscalationResolver } from './escalation.resolver.ts';
import { EscalationTable } from './escalation.table.ts';
import { followCommitments } from './handlers/follow-commitments.ts';
import { DecisionReader } from './decision.reader.ts';
import { ComingHandoffStepReader } from './handoffs/coming-handoff-step.reader.ts';
import { FireHandoffSteps } from './handoffs/fire-handoff-steps.ts';
import { followHandoffs } from './handoffs/follow-handoffs.ts';
import { EscalationHandoffResolver, HandoffLadderResolver } from './handoffs/handoff-ladder.resolver.ts';
import { KeepHandoffClock } from './handoffs/keep-handoff-clock.ts';
import { RaiseReturned } from './handoffs/raise-returned.ts';
import { RulingReader } from './ruling.reader.ts';
import { RULING_DUE, RulingRepository } from './ruling.repository.ts';
import { DecisionResolver, RulingPayloadResolver, RulingResolver, RulingStepsResolver, ViewOfSideResolver } from './ruling.resolver.ts';
import { RulingTable } from './ruling.table.ts';
import { StepTable } from './step.table.ts';
import { Surroundings } from './surroundings.ts';
import { AdvanceClock } from './use-cases/advance-clock.ts';
import { Climb } from './use-cases/climb.ts';
import { ExecuteRulings } from './use-cases/execute-rulings.ts';
import { FireSteps } from './use-cases/fire-steps.ts';
import { HoldRuling } from './use-cases/hold-ruling.ts';
import { KeepClock } from './use-cases/keep-clock.ts';
import { LAPSE_DUE, LapseAskedDates } from './use-cases/lapse-asked-dates.ts';
import { RaiseCounters } from './use-cases/raise-counters.ts';
import { RaiseCountersResolver } from './raise-counters.resolver.ts';
import { MoveToHeir } from './use-cases/move-to-heir.ts';
import { StartClocks } from './use-cases/start-clocks.ts';
import { TakeBackRuling } from './use-cases/take-back-ruling.ts';
import { titlesOfEscalations } from './titles-of-escalations.ts';

export const ESCALATION_TABLES = [ClockTable, EscalationTable, RulingTable, StepTable];

const FACTS = [
  'clock.started', 'clock.ended', 'step.fired', 'step.skipped',
  'escalation.raised', 'escalation.went-to-cco', 'escalation.went-before-sponsor', 'escalation.mooted', 'escalation.ruled',
  'ruling.held', 'ruling.taken-back', 'ruling.executed', 'ruling.returned', 'ruling.superseded',
];

const HANDOFFS = [EscalationHandoffResolver, FireHandoffSteps, HandoffLadderResolver, KeepHandoffClock, RaiseReturned];
const OTHERS_USE = [ClockRepository, ComingHandoffStepReader, ComingStepReader, EscalationReader, EscalationRepository, HoldRuling, MoveToHeir, RaiseCounters, RulingRepository, StartClocks, Surroundings, TakeBackRuling];

@Global()
@Module({
  providers: [
    ...OTHERS_USE, ...HANDOFFS,
    AdvanceClock, Climb, DecisionReader, ExecuteRulings, FireSteps, KeepClock, LapseAskedDates, RaiseCountersResolver, RulingReader,
    CommitmentLadderResolver, DecisionResolver, EscalationResolver, RulingPayloadResolver, RulingResolver, RulingStepsResolver, ViewOfSideResolver,
  ],
  exports: OTHERS_USE,
})
export class EscalationModule {
  constructor(
    handlers: FactHandlers, sweeps: Sweeps, fire: FireSteps, lapse: LapseAskedDates, keep: KeepClock, climb: Climb, escalations: EscalationRepository,
    rulings: ExecuteRulings, keepHandoff: KeepHandoffClock, fireHandoffs: FireHandoffSteps, talk: TalkSubjects,
  ) {
    talk.register(titlesOfEscalations);
    handlers.declare(FACTS);
    handlers.register(...followCommitments(keep, lapse, climb, escalations));
    handlers.register(...followHandoffs(keepHandoff, climb, escalations));
    sweeps.onDue({
      kind: STEP_DUE,
      claim: async (tx) => {
        await fire.run(tx);
        await fireHandoffs.run(tx);
      },
    });
    sweeps.onDue({ kind: RULING_DUE, claim: (tx) => rulings.run(tx) });
    sweeps.onDue({ kind: LAPSE_DUE, claim: (tx) => lapse.run(tx) });
  }
}
