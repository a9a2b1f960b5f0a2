import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, type CommitmentId } from '#domain/kernel';
import { CommitmentLoaders } from '#server/commitment';
import { CONFIG, type Config } from '#server/config';
import { WriteEdge, type RequestScope } from '#server/graphql';
import { OrgLoaders, type InvitationView } from '#server/org';
import { InboxReader } from './inbox.reader.ts';
import type { Said } from './notice-words.ts';
import { OutboxReader, type MailView } from './outbox.reader.ts';
import { ClearNotices } from './use-cases/clear-notices.ts';

/** How many entries of each group are listed; the groups themselves are read when they are asked for. */
type Inbox = { readonly first: number };

const LISTED = 100;

@Resolver()
export class InboxResolver {
  constructor(
    private readonly inboxes: InboxReader,
    private readonly edge: WriteEdge,
    private readonly clear: ClearNotices,
  ) {}

  @Query()
  inbox(@Args('first') first: number): Inbox {
    return { first };
  }

  @Query()
  async noticesAbout(@Context('scope') scope: RequestScope, @Args('commitmentId') id: CommitmentId) {
    return isId(id) ? this.inboxes.about(await scope.read(), scope.actor.memberId!, id) : [];
  }

  @Mutation()
  clearNotices(@Context('scope') scope: RequestScope, @Args('input') input: { ids: string[]; clientMutationId?: string | null }) {
    return this.edge.run(scope, input, null, (tx) => this.clear.run(tx, input));
  }
}

@Resolver('Inbox')
export class InboxGroupsResolver {
  constructor(private readonly inboxes: InboxReader) {}

  @ResolveField()
  async askedOfMe(@Context('scope') scope: RequestScope, @Parent() { first }: Inbox) {
    return this.inboxes.askedOfMe(await scope.read(), first);
  }

  @ResolveField()
  async escalatedToMe(@Context('scope') scope: RequestScope, @Parent() { first }: Inbox) {
    return this.inboxes.escalatedToMe(await scope.read(), first);
  }

  @ResolveField()
  async decided(@Context('scope') scope: RequestScope, @Parent() { first }: Inbox) {
    return (await this.inboxes.news(await scope.read(), first)).decided;
  }

  @ResolveField()
  async mentioned(@Context('scope') scope: RequestScope, @Parent() { first }: Inbox) {
    return (await this.inboxes.news(await scope.read(), first)).mentioned;
  }

  @ResolveField()
  async toPlace(@Context('scope') scope: RequestScope, @Parent() { first }: Inbox) {
    return (await this.inboxes.news(await scope.read(), first)).toPlace;
  }

  @ResolveField()
  async handoffs(@Context('scope') scope: RequestScope, @Parent() { first }: Inbox) {
    return this.inboxes.handoffsFor(await scope.read(), first);
  }

  @ResolveField()
  async dueSoon(@Context('scope') scope: RequestScope, @Parent() { first }: Inbox) {
    return this.inboxes.dueSoon(await scope.read(), first);
  }

  @ResolveField()
  async counts(@Context('scope') scope: RequestScope) {
    return this.inboxes.counts(await scope.read());
  }

  @ResolveField()
  async count(@Context('scope') scope: RequestScope) {
    return Object.values(await this.inboxes.counts(await scope.read())).reduce((sum, one) => sum + one, 0);
  }
}

@Resolver('ClearNoticesPayload')
export class ClearNoticesPayloadResolver {
  @ResolveField()
  inbox(): Inbox {
    return { first: LISTED };
  }
}

@Resolver('Notice')
export class NoticeResolver {
  constructor(
    private readonly commitments: CommitmentLoaders,
    private readonly outbox: OutboxReader,
  ) {}

  @ResolveField() id(@Parent() { notice }: Said) { return notice.id; }
  @ResolveField() kind(@Parent() { notice }: Said) { return notice.kind; }
  @ResolveField() rule(@Parent() { notice }: Said) { return notice.rule; }
  @ResolveField() createdAt(@Parent() { notice }: Said) { return notice.createdAt; }
  @ResolveField() state(@Parent() { notice }: Said) { return notice.state; }
  @ResolveField() whyDropped(@Parent() { notice }: Said) { return notice.whyDropped; }

  @ResolveField()
  commitment(@Context('scope') scope: RequestScope, @Parent() { notice }: Said) {
    return notice.subjectKind === 'commitment' ? this.commitments.view(scope, notice.subjectId as CommitmentId) : null;
  }

  @ResolveField()
  fact(@Parent() { fact }: Said) {
    if (!fact) return null;
    const list = (values: object | null) => Object.entries(values ?? {}).filter(([, value]) => value !== null).map(([name, value]) => ({ name, value: String(value) }));
    return { at: fact.at, type: fact.type, byId: fact.byId, as: null, data: list(fact.data), words: list(fact.words) };
  }

  @ResolveField()
  mail(@Context('scope') scope: RequestScope, @Parent() { notice }: Said) {
    return notice.mailId === null ? null : scope.load('mail', notice.mailId, (tx, ids) => this.outbox.byIds(tx, ids));
  }
}

@Resolver('Invitation')
export class LetterResolver {
  constructor(private readonly reader: OutboxReader) {}

  @ResolveField()
  letter(@Context('scope') scope: RequestScope, @Parent() { invitationId }: InvitationView) {
    return scope.load('letter-of-invitation', invitationId, (tx, ids: readonly string[]) => this.reader.lettersOf(tx, ids));
  }
}

@Resolver('Mail')
export class MailResolver {
  constructor(
    private readonly reader: OutboxReader,
    private readonly org: OrgLoaders,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query()
  async outbox(@Context('scope') scope: RequestScope, @Args('first') first: number, @Args('after') after?: string | null) {
    const { mails, hasNextPage, problem } = await this.reader.page(await scope.read(), { first, after: after ?? null });
    return { mails, pageInfo: { hasNextPage, endCursor: mails.at(-1)?.id ?? null }, problem };
  }

  @Query()
  mail(@Context('scope') scope: RequestScope, @Args('id') id: string) {
    return isId(id) ? scope.load('mail', id, (tx, ids: readonly string[]) => this.reader.byIds(tx, ids)) : null;
  }

  @ResolveField()
  recipient(@Context('scope') scope: RequestScope, @Parent() { recipientId }: MailView) {
    return this.org.member(scope, recipientId);
  }

  @ResolveField()
  messageId(@Parent() { id }: MailView) {
    return this.reader.messageId(id, new URL(this.config.publicUrl).hostname);
  }

  @ResolveField()
  tries(@Context('scope') scope: RequestScope, @Parent() { id }: MailView) {
    return scope.load('mail-tries', id, (tx, ids: readonly string[]) => this.reader.tries(tx, ids));
  }

  @ResolveField()
  async notices(@Context('scope') scope: RequestScope, @Parent() mail: MailView) {
    return this.reader.notices(await scope.read(), mail);
  }
}
