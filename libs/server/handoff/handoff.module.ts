import { Global, Module } from '@nestjs/common';
import { FactHandlers } from '#server/jobs';
import { ContributionReader } from './contributions/contribution.reader.ts';
import { ContributionRepository } from './contributions/contribution.repository.ts';
import { CommitmentContributionsResolver, ContributionResolver, ContributionStepsResolver, SiloContributionsResolver } from './contributions/contribution.resolver.ts';
import { ContributionSteps } from './contributions/contribution-steps.ts';
import { endHandoffs } from './handlers/end-handoffs.ts';
import { HandoffLoaders } from './handoff-loaders.ts';
import { HandoffPayloadResolver, HandoffStepsResolver } from './handoff-steps.resolver.ts';
import { HandoffReader } from './handoff.reader.ts';
import { HandoffRepository } from './handoff.repository.ts';
import {
  AskedDueResolver, CommitmentHandoffsResolver, DueSlipResolver, HandoffResolver, HandoffRoundResolver, SiloHandoffsResolver,
} from './handoff.resolver.ts';
import { HandoffRoundTable, HandoffSlipTable, HandoffTable } from './handoff.table.ts';
import { MatrixReader } from './matrix/matrix.reader.ts';
import { MatrixResolver } from './matrix/matrix.resolver.ts';
import { InheritHandoffs } from './use-cases/inherit-handoffs.ts';
import { OfferHandoff } from './use-cases/offer-handoff.ts';
import { TalkSubjects } from '#server/talk';
import { titlesOfHandoffs } from './titles-of-handoffs.ts';
import { TakeHandoffStep } from './use-cases/take-handoff-step.ts';

export const HANDOFF_TABLES = [HandoffRoundTable, HandoffSlipTable, HandoffTable];

/** Every fact of a hand-off's life. What reacts to one stands right of here and registers itself. */
const FACTS = [
  'offered', 'offered-again', 'accepted', 'returned', 'delivered', 'done', 'due-asked', 'due-refused', 'due-moved', 'voided', 'inherited', 'escalated',
].map((fact) => `handoff.${fact}`);

/** What happens to the parts that other silos take. */
const CONTRIBUTION_FACTS = ['asked', 'accepted', 'declined', 'done', 'dropped'].map((fact) => `contribution.${fact}`);

const CONTRIBUTIONS = [
  CommitmentContributionsResolver, ContributionReader, ContributionRepository, ContributionResolver, ContributionStepsResolver, SiloContributionsResolver,
];
const OTHERS_USE = [ContributionSteps, HandoffLoaders, HandoffReader, HandoffRepository, InheritHandoffs, OfferHandoff, TakeHandoffStep];

@Global()
@Module({
  providers: [
    ...OTHERS_USE, ...CONTRIBUTIONS, MatrixReader, MatrixResolver,
    AskedDueResolver, CommitmentHandoffsResolver, DueSlipResolver, HandoffPayloadResolver, HandoffResolver, HandoffRoundResolver, HandoffStepsResolver, SiloHandoffsResolver,
  ],
  exports: OTHERS_USE,
})
export class HandoffModule {
  constructor(handlers: FactHandlers, talk: TalkSubjects, handoffs: HandoffRepository) {
    talk.register(titlesOfHandoffs);
    handlers.declare([...FACTS, ...CONTRIBUTION_FACTS]);
    handlers.register(endHandoffs(handoffs));
  }
}
