import { Global, Module } from '@nestjs/common';
import { FactHandlers, Sweeps } from '#server/jobs';
import { InheritPromises } from './inherit-promises.ts';
import { SiloHoldingsReader } from './silo-holdings.reader.ts';
import { SiloChangeResolver, SiloClosingResolver } from './silos.resolver.ts';
import { CloseSilo } from './use-cases/close-silo.ts';
import { SplitSilo } from './use-cases/split-silo.ts';
import { HoldingsReader } from './holdings.reader.ts';
import { PassHoldingsOn } from './pass-holdings-on.ts';
import { PassPostsOn } from './pass-posts-on.ts';
import { PassPromisesOn } from './pass-promises-on.ts';
import { PassingResolver, PlacePayloadResolver, SuccessionResolver, VacancyResolver } from './succession.resolver.ts';
import { DeactivateMember, PLACE_DUE } from './use-cases/deactivate-member.ts';
import { PlacePromises } from './use-cases/place-promises.ts';
import { PlanLeaving } from './use-cases/plan-leaving.ts';
import { RemindToPlace } from './use-cases/remind-to-place.ts';
import { VacanciesReader } from './vacancies.reader.ts';

const OTHERS_USE = [CloseSilo, DeactivateMember, PlacePromises, SplitSilo, VacanciesReader];

@Global()
@Module({
  providers: [
    ...OTHERS_USE,
    HoldingsReader, InheritPromises, PassHoldingsOn, PassPostsOn, PassPromisesOn, PlanLeaving, RemindToPlace, SiloHoldingsReader,
    PassingResolver, PlacePayloadResolver, SiloChangeResolver, SiloClosingResolver, SuccessionResolver, VacancyResolver,
  ],
  exports: OTHERS_USE,
})
export class SuccessionModule {
  constructor(handlers: FactHandlers, sweeps: Sweeps, remind: RemindToPlace) {
    handlers.declare(['member.holdings-passed', 'member.holdings-unplaced']);
    sweeps.onDue({ kind: PLACE_DUE, claim: (tx) => remind.run(tx) });
  }
}
