import { Global, Module } from '@nestjs/common';
import { FactHandlers } from '#server/jobs';
import { DependencyReader } from './dependency.reader.ts';
import { DependencyRepository } from './dependency.repository.ts';
import { CommitmentLinksResolver, DependencyStepsResolver, LinkResolver } from './dependency.resolver.ts';
import { DependencyTable } from './dependency.table.ts';
import { followDates } from './follow-dates.ts';
import { LinkCommitments } from './link-commitments.ts';
import { PassOnRipple } from './pass-on-ripple.ts';
import { RippleReader } from './ripple.reader.ts';
import { RippleMoveResolver, RippleResolver } from './ripple.resolver.ts';

export const DEPENDENCY_TABLES = [DependencyTable];

const OTHERS_USE = [LinkCommitments];

/** What waits for what: a room of the commitments. */
@Global()
@Module({
  providers: [...OTHERS_USE, DependencyReader, DependencyRepository, CommitmentLinksResolver, DependencyStepsResolver, LinkResolver, PassOnRipple, RippleMoveResolver, RippleReader, RippleResolver],
  exports: OTHERS_USE,
})
export class DependenciesModule {
  constructor(handlers: FactHandlers, ripples: PassOnRipple) {
    handlers.register(followDates(ripples));
  }
}
