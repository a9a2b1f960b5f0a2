import { Global, Module } from '@nestjs/common';
import { FactHandlers } from '#server/jobs';
import { ChecklistLineTable } from '../checklist/checklist-line.table.ts';
import { ChecklistReader } from '../checklist/checklist.reader.ts';
import { ChecklistRepository } from '../checklist/checklist.repository.ts';
import { ChecklistLineResolver, ChecklistStepsResolver, CommitmentChecklistResolver } from '../checklist/checklist.resolver.ts';
import { KeepChecklist } from '../checklist/keep-checklist.ts';
import { AttachedReader } from '../attached.reader.ts';
import { DependencyReader } from './dependency.reader.ts';
import { DependencyRepository } from './dependency.repository.ts';
import { CommitmentLinksResolver, DependencyStepsResolver, LinkResolver } from './dependency.resolver.ts';
import { DependencyTable } from './dependency.table.ts';
import { followDates } from './follow-dates.ts';
import { LinkCommitments } from './link-commitments.ts';
import { PassOnRipple } from './pass-on-ripple.ts';
import { RippleReader } from './ripple.reader.ts';
import { RippleMoveResolver, RippleResolver } from './ripple.resolver.ts';

export const DEPENDENCY_TABLES = [ChecklistLineTable, DependencyTable];

const OTHERS_USE = [AttachedReader, DependencyRepository, KeepChecklist, LinkCommitments];

/** What waits for what, what is a part of what, and what is to be ticked on the way: a room of the commitments. */
@Global()
@Module({
  providers: [
    ...OTHERS_USE,
    ChecklistReader, ChecklistRepository, DependencyReader, PassOnRipple, RippleReader,
    ChecklistLineResolver, ChecklistStepsResolver, CommitmentChecklistResolver, CommitmentLinksResolver, DependencyStepsResolver, LinkResolver, RippleMoveResolver, RippleResolver,
  ],
  exports: OTHERS_USE,
})
export class DependenciesModule {
  constructor(handlers: FactHandlers, ripples: PassOnRipple) {
    handlers.register(followDates(ripples));
  }
}
