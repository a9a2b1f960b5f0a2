import { Inject, Injectable } from '@nestjs/common';
import { messageId, renderMail, type Message } from '#domain/notice';
import { ok, type Instant, type InvitationId, type MemberId, type NoticeId, type OrgId } from '#domain/kernel';
import { CONFIG, type Config } from '#server/config';
import { Tenancy, type TenantTx } from '#server/database';
import { clearDue, setDue } from '#server/jobs';
import { Mailer, type Letter, type Posted } from '#server/mail';
import { InvitationLetters } from '../invitation/invitation-letters.ts';
import { MailTable, MailTryTable, type MailKind } from '../mail.table.ts';
import { MailWriter } from '../mail-writer.ts';
import { NoticeTable } from '../notice.table.ts';
import { ReadersHours } from '../readers-hours.ts';
import { RerouteAbsent } from '../reroute-absent.ts';
import { DELIVER_DUE } from './tell-members.ts';

export const MOST_TRIES = 8;
const FIRST_PAUSE_MS = 15_000;

const CLAIM = `
  update mail set state = 'SENDING', tries = tries + 1, claimed_until = clock_timestamp() + interval '20 seconds'
  where org_id = $1 and id = $2 and send_at <= $3
    and (state in ('WAITING', 'RETRY') or (state = 'SENDING' and claimed_until < clock_timestamp()))
  returning recipient_id as "recipientId", kind, invitation_id as "invitationId", tries`;

type Claimed = { recipientId: MemberId; kind: MailKind; invitationId: InvitationId | null; tries: number };
/** To whom, what goes out, and what the outbox keeps of it. */
type Outgoing = { readonly to: string | null; readonly sent: Message; readonly kept: Message };
type Sending = { readonly letter: Letter; readonly tries: number; readonly kept: string | null };

/**
 * Sends one mail: claimed and written in one transaction, which looks again at state, posts and permission; posted
 * outside of any; what was answered is kept in another. Killed in between it is sent again, under the same Message-ID.
 */
@Injectable()
export class DeliverMail {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly mailer: Mailer,
    private readonly writer: MailWriter,
    private readonly readers: ReadersHours,
    private readonly reroute: RerouteAbsent,
    private readonly invitations: InvitationLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(orgId: OrgId, mailId: string): Promise<void> {
    const actor = { orgId, memberId: null, as: 'deliver' };
    const claimed = await this.tenancy.write(actor, async (tx) => ok(await this.claim(tx, mailId)));
    if (!claimed.ok || claimed.value === null) return;
    const { letter, tries, kept } = claimed.value;
    const posted: Posted = kept === null ? await this.mailer.post(letter) : { state: 'KEPT', answer: kept };
    await this.tenancy.write(actor, async (tx) => ok(await this.keepAnswer(tx, mailId, tries, posted)));
  }

  private async claim(tx: TenantTx, mailId: string): Promise<Sending | null> {
    const [mail] = await tx.sql<Claimed>('mail-claim', CLAIM, [tx.orgId, mailId, new Date(tx.now)]);
    if (!mail) return this.dropFinished(tx, mailId);
    const written = mail.kind === 'INVITATION' ? await this.invitations.write(tx, mail.invitationId!) : await this.fromNotices(tx, mailId, { ...mail, kind: mail.kind });
    if (written === null) {
      await tx.rows(MailTable).update({ id: mailId }, { state: 'DROPPED', doneAt: tx.now });
      await clearDue(tx, DELIVER_DUE, mailId);
      return null;
    }
    const { to, sent, kept } = written;
    await tx.rows(MailTable).update({ id: mailId }, { message: kept, toAddress: to });
    return { letter: this.letter(mailId, to ?? '', sent), tries: mail.tries, kept: await this.whyKept(tx, to) };
  }

  private async fromNotices(tx: TenantTx, mailId: string, { kind, recipientId }: { kind: 'DIGEST' | 'AT_ONCE'; recipientId: MemberId }): Promise<Outgoing | null> {
    await this.reroute.run(tx, [recipientId]);
    const notices = await tx.rows(NoticeTable).find({ mailId, state: 'WAITING' }, { createdAt: 'ASC', id: 'ASC' });
    const reader = (await this.readers.of(tx, [recipientId])).get(recipientId)!;
    const { message, unwanted } = await this.writer.write(tx, { kind, reader, notices });
    for (const { id, why } of unwanted) await tx.rows(NoticeTable).update({ id }, { state: 'DROPPED', whyDropped: why });
    return message && { to: reader.email, sent: message, kept: message };
  }

  /** An example's past is lived again without posting anything. */
  private async whyKept(tx: TenantTx, email: string | null): Promise<string | null> {
    if (email === null) return 'No address is known, so it is kept in the outbox.';
    const [row] = await tx.sql<{ past: boolean }>('mail-past', "select $1::timestamptz < clock_timestamp() - interval '1 hour' as past", [new Date(tx.now)]);
    return row!.past ? 'Its day is past, so it is kept in the outbox.' : null;
  }

  private async dropFinished(tx: TenantTx, mailId: string): Promise<null> {
    const row = await tx.rows(MailTable).findOne({ id: mailId });
    if (row === null || ['SENT', 'KEPT', 'PARKED', 'DROPPED'].includes(row.state)) await clearDue(tx, DELIVER_DUE, mailId);
    return null;
  }

  private letter(mailId: string, to: string, message: Message): Letter {
    const host = new URL(this.config.publicUrl).hostname;
    return { messageId: messageId(mailId as NoticeId, host), to, ...renderMail(message, { origin: this.config.publicUrl }) };
  }

  private async keepAnswer(tx: TenantTx, mailId: string, seq: number, posted: Posted): Promise<void> {
    await tx.rows(MailTryTable).insert({ id: tx.newId(), mailId, seq, outcome: posted.state, answer: posted.answer, at: tx.now });
    if (posted.state === 'FAILED' && !posted.final && seq < MOST_TRIES) {
      await tx.rows(MailTable).update({ id: mailId }, { state: 'RETRY', claimedUntil: null });
      return setDue(tx, DELIVER_DUE, mailId, (tx.now + FIRST_PAUSE_MS * 2 ** (seq - 1)) as Instant);
    }
    const state = posted.state === 'FAILED' ? 'PARKED' : posted.state;
    await tx.rows(MailTable).update({ id: mailId }, { state, claimedUntil: null, doneAt: tx.now });
    if (state !== 'PARKED') await tx.rows(NoticeTable).update({ mailId, state: 'WAITING' }, { state: 'SENT' });
    await clearDue(tx, DELIVER_DUE, mailId);
  }
}
