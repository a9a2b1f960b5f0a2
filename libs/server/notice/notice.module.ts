import { Global, Module } from '@nestjs/common';
import type { OrgId } from '#domain/kernel';
import { FactHandlers, Jobs, Sweeps } from '#server/jobs';
import { TellAnswers } from './handlers/tell-answers.ts';
import { TellMentions } from './handlers/tell-mentions.ts';
import { TellQuestions } from './handlers/tell-questions.ts';
import { TellRaised } from './handlers/tell-raised.ts';
import { TellRoomClosed } from './handlers/tell-room-closed.ts';
import { TellRulings } from './handlers/tell-rulings.ts';
import { TellSteps } from './handlers/tell-steps.ts';
import { HandoffWords } from './handoffs/handoff-words.ts';
import { TellHandoffs } from './handoffs/tell-handoffs.ts';
import { InvitationLetters } from './invitation/invitation-letters.ts';
import { SendInvitation } from './invitation/send-invitation.ts';
import { InboxReader } from './inbox.reader.ts';
import { MailTable, MailTryTable } from './mail.table.ts';
import { MailWriter } from './mail-writer.ts';
import { MentionWords } from './mention-words.ts';
import { ClearNoticesPayloadResolver, InboxGroupsResolver, InboxResolver, LetterResolver, MailResolver, NoticeResolver } from './notice.resolver.ts';
import { NoticeRepository } from './notice.repository.ts';
import { NoticeTable } from './notice.table.ts';
import { NoticeWords } from './notice-words.ts';
import { OutboxReader } from './outbox.reader.ts';
import { PeopleWords } from './people/people-words.ts';
import { TellPeople } from './people/tell-people.ts';
import { RerouteAbsent } from './reroute-absent.ts';
import { RouteAroundAbsent } from './route-around-absent.ts';
import { ReadersHours } from './readers-hours.ts';
import { RoomWords } from './room-words.ts';
import { ToldFactsReader } from './told-facts.reader.ts';
import { ClearNotices } from './use-cases/clear-notices.ts';
import { DeliverDue } from './use-cases/deliver-due.ts';
import { DeliverMail } from './use-cases/deliver-mail.ts';
import { DELIVER, HintDeliveries } from './use-cases/hint-deliveries.ts';
import { SendDigests } from './use-cases/send-digests.ts';
import { DELIVER_DUE, DIGEST_DUE, TellMembers } from './use-cases/tell-members.ts';
import { WhoOwes } from './who-owes.ts';
import { WitnessSent } from './witness-sent.ts';

export const NOTICE_TABLES = [MailTable, MailTryTable, NoticeTable];

@Global()
@Module({
  providers: [
    ClearNotices, DeliverDue, DeliverMail, HintDeliveries, InboxReader, MailWriter, MentionWords, NoticeRepository, NoticeWords, OutboxReader, ReadersHours, RouteAroundAbsent, RoomWords, SendDigests,
    TellAnswers, TellMembers, TellMentions, TellQuestions, TellRaised, TellRoomClosed, TellRulings, TellSteps, ToldFactsReader, WhoOwes,
    InvitationLetters, SendInvitation,
    HandoffWords, TellHandoffs, PeopleWords, TellPeople, RerouteAbsent,
    WitnessSent,
    ClearNoticesPayloadResolver, InboxGroupsResolver, InboxResolver, LetterResolver, MailResolver, NoticeResolver,
  ],
  exports: [DeliverDue, DeliverMail, InboxReader, TellMembers],
})
export class NoticeModule {
  constructor(
    handlers: FactHandlers, sweeps: Sweeps, jobs: Jobs,
    steps: TellSteps, rulings: TellRulings, questions: TellQuestions, answers: TellAnswers, raised: TellRaised, rooms: TellRoomClosed, digests: SendDigests, hints: HintDeliveries, deliver: DeliverMail, mentions: TellMentions,
    handoffs: TellHandoffs, people: TellPeople, invitations: SendInvitation,
  ) {
    handlers.register(
      { name: 'tell-step', on: ['step.fired'], queue: 'work', run: (tx, fact) => (fact.subject.kind === 'handoff' ? handoffs.step(tx, fact) : steps.run(tx, fact)) },
      { name: 'tell-handoff', on: TellHandoffs.on, queue: 'work', run: (tx, fact) => handoffs.run(tx, fact) },
      { name: 'tell-ruling', on: ['ruling.executed', 'ruling.returned'], queue: 'work', run: (tx, fact) => rulings.run(tx, fact) },
      { name: 'tell-question', on: TellQuestions.on, queue: 'work', run: (tx, fact) => questions.run(tx, fact) },
      { name: 'tell-mention', on: TellMentions.on, queue: 'work', run: (tx, fact) => mentions.run(tx, fact) },
      { name: 'tell-answer', on: TellAnswers.on, queue: 'work', run: (tx, fact) => answers.run(tx, fact) },
      { name: 'tell-raised', on: ['commitment.escalated'], queue: 'work', run: (tx, fact) => raised.run(tx, fact) },
      { name: 'tell-people', on: TellPeople.on, queue: 'work', run: (tx, fact) => people.run(tx, fact) },
      { name: 'send-invitation', on: ['member.invited'], queue: 'work', run: (tx, fact) => invitations.run(tx, fact) },
      { name: 'tell-room-closed', on: ['sitting.closed'], queue: 'work', run: (tx, fact) => rooms.run(tx, fact) },
    );
    sweeps.onDue({ kind: DIGEST_DUE, claim: (tx) => digests.run(tx) });
    sweeps.onDue({ kind: DELIVER_DUE, claim: (tx) => hints.run(tx) });
    jobs.onJob(DELIVER, ({ orgId, mailId }) => deliver.run(orgId as OrgId, mailId!));
  }
}
