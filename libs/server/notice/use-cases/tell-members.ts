import { Injectable } from '@nestjs/common';
import type { LadderPost } from '#domain/escalation';
import { sendingMoment, urgencyOf, type NoticeKind } from '#domain/notice';
import type { Instant, MemberId, Subject } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { setDue, setDueBy } from '#server/jobs';
import { RouteAroundAbsent } from '../route-around-absent.ts';
import { ReadersHours, type Reader } from '../readers-hours.ts';

export type Telling = {
  readonly kind: NoticeKind;
  readonly rule: string;
  readonly subject: Subject;
  readonly occurrence: string;
  readonly recipientId: MemberId;
  readonly posts?: readonly LadderPost[];
  readonly messenger?: boolean;
  readonly factId: string;
  /** Who is away, when somebody else gets it, and the stand-ins by whom the way led there. */
  readonly insteadOf?: MemberId;
  readonly way?: readonly MemberId[];
};

export const DIGEST_DUE = 'digest';
export const DELIVER_DUE = 'deliver';
/** What comes within this time of the first goes into the same mail. */
const GATHER_MS = 2_000;

const INSERT = `
  insert into notice (org_id, id, kind, rule, subject_kind, subject_id, occurrence, recipient_id, channel, posts, messenger, fact_id, state, created_at, instead_of, way)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  on conflict (org_id, subject_kind, subject_id, rule, occurrence, recipient_id, channel) do nothing returning id`;

// The row that gathers is locked by this, so that it is not sent before the notice hangs on it.
const GATHER = `
  insert into mail (org_id, id, recipient_id, kind, state, send_at, created_at) values ($1, $2, $3, 'AT_ONCE', 'WAITING', $4, $5)
  on conflict (org_id, recipient_id) where kind = 'AT_ONCE' and state = 'WAITING' do update set send_at = mail.send_at
  returning id, send_at as "sendAt"`;

const JOIN = `select id from mail where org_id = $1 and recipient_id = $2 and kind = 'AT_ONCE' and state = 'WAITING' for update`;
const HANG = 'update notice set mail_id = $3 where org_id = $1 and id = $2';

/** Writes notices, each once, and puts the mail that carries them on the schedule of its reader. */
@Injectable()
export class TellMembers {
  constructor(
    private readonly readers: ReadersHours,
    private readonly routes: RouteAroundAbsent,
  ) {}

  async run(tx: TenantTx, tellings: readonly Telling[]): Promise<void> {
    if (tellings.length === 0) return;
    const routed = await this.routes.around(tx, tellings);
    const readers = await this.readers.of(tx, [...new Set(routed.map((telling) => telling.recipientId))]);
    for (const telling of routed) {
      const reader = readers.get(telling.recipientId);
      if (!reader?.active) continue;
      await this.insert(tx, telling, 'INBOX');
      const id = await this.insert(tx, telling, 'MAIL');
      if (id !== null) await this.schedule(tx, id, telling, reader);
    }
  }

  private async insert(tx: TenantTx, telling: Telling, channel: 'INBOX' | 'MAIL'): Promise<string | null> {
    const { kind, rule, subject, occurrence, recipientId, posts = [], messenger = false, factId, insteadOf = null, way = [] } = telling;
    const state = channel === 'INBOX' ? 'SHOWN' : 'WAITING';
    const [row] = await tx.sql<{ id: string }>('notice-insert', INSERT, [
      tx.orgId, tx.newId(), kind, rule, subject.kind, subject.id, occurrence, recipientId, channel, posts, messenger, factId, state, new Date(tx.now), insteadOf, way,
    ]);
    return row?.id ?? null;
  }

  private async schedule(tx: TenantTx, noticeId: string, telling: Telling, { memberId, hours, isSponsor, lastSentAt }: Reader): Promise<void> {
    const urgency = urgencyOf(telling);
    const moment = sendingMoment(urgency, { reader: hours, isSponsor, lastSentAt }, tx.now);
    const plain = sendingMoment(urgency, { reader: hours, isSponsor: false, lastSentAt: null }, tx.now);
    if (urgency === 'AT_ONCE' && (await this.join(tx, noticeId, memberId))) return;
    if (urgency === 'DIGEST' || moment !== plain) return setDueBy(tx, DIGEST_DUE, memberId, moment);
    await this.gather(tx, noticeId, memberId, (moment === tx.now ? moment + GATHER_MS : moment) as Instant);
  }

  /** Hangs it on a mail to the same reader that has not gone out yet. */
  private async join(tx: TenantTx, noticeId: string, memberId: MemberId): Promise<boolean> {
    const [mail] = await tx.sql<{ id: string }>('mail-to-join', JOIN, [tx.orgId, memberId]);
    if (mail) await tx.sql('notice-on-mail', HANG, [tx.orgId, noticeId, mail.id]);
    return mail !== undefined;
  }

  private async gather(tx: TenantTx, noticeId: string, memberId: MemberId, at: Instant): Promise<void> {
    const [mail] = await tx.sql<{ id: string; sendAt: Instant }>('mail-gather', GATHER, [tx.orgId, tx.newId(), memberId, new Date(at), new Date(tx.now)]);
    await tx.sql('notice-on-mail', HANG, [tx.orgId, noticeId, mail!.id]);
    await setDue(tx, DELIVER_DUE, mail!.id, mail!.sendAt);
  }
}
