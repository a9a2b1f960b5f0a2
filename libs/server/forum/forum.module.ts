import { Global, Module } from '@nestjs/common';
import { FactHandlers } from '#server/jobs';
import { TalkSubjects } from '#server/talk';
import { CandidatesReader } from './candidates.reader.ts';
import { OwedHandoffsReader } from './owed-handoffs.reader.ts';
import { CaptureBookReader } from './capture-book.reader.ts';
import { ForumLoaders } from './forum-loaders.ts';
import { ForumRepository } from './forum.repository.ts';
import { ForumResolver, ForumSeatResolver } from './forum.resolver.ts';
import { ForumPayloadResolver, ForumStepsResolver, SittingPayloadResolver } from './forum-steps.resolver.ts';
import { ForumSteps } from './forum-steps.ts';
import { ForumTable, SeatTable } from './forum.table.ts';
import { MessagesAfterClose } from './messages-after-close.ts';
import { MinutesReader } from './minutes.reader.ts';
import { AgendaItemResolver, AgendaProposalResolver, MinutesRecordResolver, OutcomeResolver, SeatResolver } from './sitting-parts.resolver.ts';
import { SittingRepository } from './sitting.repository.ts';
import { SittingResolver } from './sitting.resolver.ts';
import { AgendaItemTable, AttendanceTable, MinutesTable, OutcomeTable, SittingTable } from './sitting.table.ts';
import { SittingsOfForum } from './sittings-of-forum.ts';
import { SpentReader } from './spent.reader.ts';
import { ArrangeAgenda } from './use-cases/arrange-agenda.ts';
import { CaptureOutcome } from './use-cases/capture-outcome.ts';
import { CloseSitting } from './use-cases/close-sitting.ts';
import { HandOverSittings } from './use-cases/hand-over-sittings.ts';
import { InheritSeats } from './use-cases/inherit-seats.ts';
import { OpenSitting } from './use-cases/open-sitting.ts';
import { PlanForum } from './use-cases/plan-forum.ts';
import { RunSitting } from './use-cases/run-sitting.ts';
import { TakeSittingStep } from './use-cases/take-sitting-step.ts';
import { TALK_OF_FORUMS } from './talk-of-forums.ts';

export const FORUM_TABLES = [AgendaItemTable, AttendanceTable, ForumTable, MinutesTable, OutcomeTable, SeatTable, SittingTable];

const FACTS = [
  'forum.planned', 'sitting.planned', 'sitting.opened', 'sitting.appointed', 'sitting.agenda-set', 'sitting.items-carried', 'sitting.started', 'sitting.item-taken',
  'sitting.item-settled', 'sitting.attendance-marked', 'sitting.outcome-captured', 'sitting.outcome-dropped', 'sitting.promise-completed', 'sitting.closed', 'sitting.seat-passed-on', 'sitting.minutes-locked',
];

const OTHERS_USE = [
  ArrangeAgenda, CaptureOutcome, CloseSitting, ForumLoaders, ForumRepository, HandOverSittings, InheritSeats, MessagesAfterClose, OpenSitting, PlanForum, RunSitting, SittingRepository,
];

@Global()
@Module({
  providers: [
    ...OTHERS_USE,
    CandidatesReader, OwedHandoffsReader, CaptureBookReader, ForumSteps, MinutesReader, SittingsOfForum, SpentReader, TakeSittingStep,
    AgendaItemResolver, AgendaProposalResolver, ForumPayloadResolver, ForumResolver, ForumSeatResolver, ForumStepsResolver, MinutesRecordResolver,
    OutcomeResolver, SeatResolver, SittingPayloadResolver, SittingResolver,
  ],
  exports: OTHERS_USE,
})
export class ForumModule {
  constructor(handlers: FactHandlers, talk: TalkSubjects) {
    handlers.declare(FACTS);
    talk.register(...TALK_OF_FORUMS);
  }
}
