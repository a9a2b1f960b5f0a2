import { Global, Module } from '@nestjs/common';
import { TalkSubjects } from '#server/talk';
import { FactHandlers, Sweeps } from '#server/jobs';
import { ActivityReader } from './activity.reader.ts';
import { CommitmentDetailReader } from './commitment-detail.reader.ts';
import { CommitmentLoaders } from './commitment-loaders.ts';
import { ContributingSiloTable, CounterRoundTable, DeliveryTable, SlipTable } from './commitment-parts.table.ts';
import {
  ActivityResolver, AskedDateResolver, ClosingResolver, CounterRoundResolver, DeliveryResolver, ReportResolver,
  SlipResolver, WaitingResolver, WithdrawalAskResolver,
} from './commitment-parts.resolver.ts';
import { CommitmentPayloadResolver, CommitmentStepsResolver } from './commitment-steps.resolver.ts';
import { CommitmentReader } from './commitment.reader.ts';
import { CommitmentRepository } from './commitment.repository.ts';
import { CommitmentSets } from './commitment-sets.ts';
import { CommitmentStream } from './commitment-stream.ts';
import { CommitmentResolver } from './commitment.resolver.ts';
import { CommitmentTable } from './commitment.table.ts';
import { DEPENDENCY_TABLES, DependenciesModule } from './dependencies/dependencies.module.ts';
import { SERIES_TABLES, SeriesModule } from './series/series.module.ts';
import { SuggestedDateResolver, SuggestedDateStepsResolver } from './suggested-date.resolver.ts';
import { EDITS, EDITS_OTHERS_USE, EDITS_TABLES } from './edits/edits.providers.ts';
import { KnownReferences } from './known-references.ts';
import { ListModule } from './list/list.module.ts';
import { SiloCommitmentsResolver } from './silo-commitments.resolver.ts';
import { WaitingTimes } from './waiting-times.ts';
import { talkOfCommitments } from './talk-of-commitments.ts';
import { ContractTermsResolver, LoadConfirmedResolver, PlaybookEntryResolver, ProofResolver } from './contract-terms.resolver.ts';
import { OpenWorkReader } from './open-work.reader.ts';
import { VIEW_TABLES, ViewsModule } from './views/views.module.ts';
import { WeighLoad } from './weigh-load.ts';
import { AcceptCommitment } from './use-cases/accept-commitment.ts';
import { AskForEffects, EFFECT_DUE } from './use-cases/ask-for-effects.ts';
import { CommentOnCommitment } from './use-cases/comment-on-commitment.ts';
import { DeliverCommitment } from './use-cases/deliver-commitment.ts';
import { ProposeCommitment } from './use-cases/propose-commitment.ts';
import { SuggestDate } from './use-cases/suggest-date.ts';
import { TakeStep } from './use-cases/take-step.ts';

export const COMMITMENT_TABLES = [
  CommitmentTable, ContributingSiloTable, CounterRoundTable, DeliveryTable, SlipTable, ...DEPENDENCY_TABLES, ...SERIES_TABLES,
  ...EDITS_TABLES, ...VIEW_TABLES,
];

/** Every fact of a commitment's life. What reacts to one stands right of here and registers itself. */
const FACTS = [
  'edited', 'undone',
  'proposed', 'accepted', 'countered', 'third-counter', 'escalated', 'declined', 'owner-named', 'owner-accepted', 'owner-declined', 'completed',
  'reported', 'date-asked', 'date-agreed', 'date-refused', 'date-lapsed', 'date-suggested', 'suggestion-taken', 'suggestion-refused', 'slipped', 'delivered', 'returned', 'verified',
  'linked', 'linked-to', 'unlinked', 'unlinked-to', 'rippled', 'suggestion-dropped', 'part-needed',
  'passed-on', 'inherited',
  'line-added', 'line-ticked', 'line-moved', 'line-removed', 'repeated',
  'effect-asked', 'effect-judged', 'change-planned', 'step-passed', 'withdrawal-asked', 'withdrawn', 'commented', 'watched', 'accountability-moved', 'course-corrected',
].map((fact) => `commitment.${fact}`);

const OTHERS_USE = [
  ActivityReader, CommentOnCommitment, CommitmentDetailReader, CommitmentLoaders, CommitmentReader, CommitmentRepository, CommitmentSets, CommitmentStream,
  KnownReferences, ProposeCommitment, SuggestDate, TakeStep,
  ...EDITS_OTHERS_USE,
  WaitingTimes, AcceptCommitment, DeliverCommitment, OpenWorkReader,
];

@Global()
@Module({
  imports: [DependenciesModule, ListModule, SeriesModule, ViewsModule],
  providers: [
    ...OTHERS_USE,
    ...EDITS,
    ActivityResolver, AskedDateResolver, ClosingResolver, CommitmentPayloadResolver, CommitmentResolver,
    CommitmentStepsResolver, CounterRoundResolver, DeliveryResolver, ReportResolver, SiloCommitmentsResolver, SlipResolver,
    WaitingResolver, WithdrawalAskResolver, SuggestedDateResolver, SuggestedDateStepsResolver,
    AskForEffects, WeighLoad, ContractTermsResolver, LoadConfirmedResolver, PlaybookEntryResolver, ProofResolver,
  ],
  exports: [...OTHERS_USE, ListModule],
})
export class CommitmentModule {
  constructor(handlers: FactHandlers, talk: TalkSubjects, comment: CommentOnCommitment, sweeps: Sweeps, effects: AskForEffects) {
    handlers.declare(FACTS);
    talk.register(talkOfCommitments(comment));
    handlers.register({ name: 'expect-effect', on: ['commitment.verified'], queue: 'work', run: (tx, fact) => effects.expect(tx, fact) });
    sweeps.onDue({ kind: EFFECT_DUE, claim: (tx) => effects.run(tx) });
  }
}
