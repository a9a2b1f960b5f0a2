import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { messageId, type Message } from '#domain/notice';
import { may, capacitiesFor } from '#domain/org';
import { localDateOf } from '#domain/calendar';
import { isId, refuse, type Instant, type LocalDate, type MemberId, type NoticeId, type Problem } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { MailTryTable, type MailKind, type MailState } from './mail.table.ts';
import { MailWriter } from './mail-writer.ts';
import { NoticeTable } from './notice.table.ts';
import { NoticeWords, type Said } from './notice-words.ts';
import { ReadersHours } from './readers-hours.ts';

export type MailView = {
  readonly id: string;
  readonly recipientId: MemberId;
  readonly kind: MailKind;
  readonly digestOn: LocalDate | null;
  readonly state: MailState;
  readonly sendAt: Instant;
  readonly doneAt: Instant | null;
  readonly toAddress: string | null;
  readonly message: Message | null;
};

/** ALL: whole, with links. NO_LINKS: every mail, without what leads anywhere. OWN: only what went to whoever asks. */
export type OutboxSight = 'ALL' | 'NO_LINKS' | 'OWN';

const COLUMNS = `id, recipient_id as "recipientId", kind, digest_on as "digestOn", state, send_at as "sendAt", done_at as "doneAt", to_address as "toAddress", message`;
const LETTERS = 'select invitation_id as id, state from mail where org_id = $1 and invitation_id = any($2::uuid[])';
const LARGEST_PAGE = 100;

/** Mails as their readers see them, for those who may look. */
@Injectable()
export class OutboxReader {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly writer: MailWriter,
    private readonly words: NoticeWords,
    private readonly readers: ReadersHours,
  ) {}

  async sight(tx: TenantTx): Promise<OutboxSight> {
    const { isExample, zone } = await this.organizations.get(tx);
    if (isExample) return 'ALL';
    const me = tx.actor.memberId!;
    const capacities = capacitiesFor(me, await this.organizations.postsOf(tx, me), {}, localDateOf(tx.now, zone));
    return may('outbox.read', capacities) ? 'NO_LINKS' : 'OWN';
  }

  async page(tx: TenantTx, wanted: { first: number; after: string | null }): Promise<{ mails: MailView[]; hasNextPage: boolean; problem: Problem | null }> {
    const sight = await this.sight(tx);
    if (sight === 'OWN') return { mails: [], hasNextPage: false, problem: refuse('NOT_ALLOWED', 'Only the admin reads the outbox. Your own messages are in your inbox.').problem };
    const first = Math.min(Math.max(wanted.first, 1), LARGEST_PAGE);
    const after = wanted.after !== null && isId(wanted.after) ? wanted.after : null;
    const rows = await tx.sql<MailView>(
      'outbox',
      `select ${COLUMNS} from mail where org_id = $1
         and ($2::uuid is null or (send_at, id) < (select a.send_at, a.id from mail a where a.org_id = $1 and a.id = $2))
       order by send_at desc, id desc limit $3`,
      [tx.orgId, after, first + 1],
    );
    return { mails: await this.shown(tx, rows.slice(0, first), sight), hasNextPage: rows.length > first, problem: null };
  }

  async byIds(tx: TenantTx, ids: readonly string[]): Promise<(MailView | null)[]> {
    const sight = await this.sight(tx);
    const rows = await tx.sql<MailView>('mails-by-id', `select ${COLUMNS} from mail where org_id = $1 and id = any($2::uuid[])`, [tx.orgId, ids]);
    const mine = rows.filter((mail) => sight !== 'OWN' || mail.recipientId === tx.actor.memberId);
    const found = new Map((await this.shown(tx, mine, sight)).map((mail) => [mail.id, mail]));
    return ids.map((id) => found.get(id) ?? null);
  }

  async notices(tx: TenantTx, mail: Pick<MailView, 'id' | 'recipientId'>): Promise<Said[]> {
    const reader = (await this.readers.of(tx, [mail.recipientId])).get(mail.recipientId)!;
    return this.words.of(tx, await tx.rows(NoticeTable).find({ mailId: mail.id }, { createdAt: 'ASC', id: 'ASC' }), reader);
  }

  /** Of many mails in one statement. */
  async tries(tx: TenantTx, mailIds: readonly string[]): Promise<MailTryTable[][]> {
    const tries = await tx.rows(MailTryTable).find({ mailId: In([...mailIds]) }, { seq: 'ASC' });
    return mailIds.map((id) => tries.filter(({ mailId }) => mailId === id));
  }

  /** How the letters of invitations went, in one statement: null while one is not written yet. */
  async lettersOf(tx: TenantTx, invitationIds: readonly string[]): Promise<(MailState | null)[]> {
    const rows = await tx.sql<{ id: string; state: MailState }>('letters-of-invitations', LETTERS, [tx.orgId, invitationIds]);
    const found = new Map(rows.map(({ id, state }) => [id, state]));
    return invitationIds.map((id) => found.get(id) ?? null);
  }

  messageId(mailId: string, host: string): string {
    return messageId(mailId as NoticeId, host);
  }

  private async shown(tx: TenantTx, rows: readonly MailView[], sight: OutboxSight): Promise<MailView[]> {
    const readers = await this.readers.of(tx, [...new Set(rows.map((row) => row.recipientId))]);
    const shown: MailView[] = [];
    for (const row of rows) {
      const message = row.message ?? (await this.asItWouldBe(tx, row, readers));
      shown.push({ ...row, message: message && (sight === 'NO_LINKS' ? withoutLinks(message) : message) });
    }
    return shown;
  }

  private async asItWouldBe(tx: TenantTx, mail: MailView, readers: Awaited<ReturnType<ReadersHours['of']>>): Promise<Message | null> {
    if (mail.state !== 'WAITING' || mail.kind === 'INVITATION') return null;
    const notices = await tx.rows(NoticeTable).find({ mailId: mail.id, state: 'WAITING' }, { createdAt: 'ASC', id: 'ASC' });
    return (await this.writer.write(tx, { kind: mail.kind, reader: readers.get(mail.recipientId)!, notices })).message;
  }
}

const withoutLinks = (message: Message): Message => ({
  ...message,
  sections: message.sections.map((section) => ({ ...section, lines: section.lines.map(({ text }) => ({ text, path: null })) })),
});
