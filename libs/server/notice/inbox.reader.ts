import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addDays, localDateOf } from '#domain/calendar';
import { clockTerms } from '#domain/commitment';
import type { CommitmentId, MemberId } from '#domain/kernel';
import { CommitmentReader, type CommitmentFilter, type CommitmentView } from '#server/commitment';
import type { PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { HandoffReader, type HandoffView } from '#server/handoff';
import { OrganizationRepository, StandIns } from '#server/org';
import { NoticeTable } from './notice.table.ts';
import { NoticeWords, type Said } from './notice-words.ts';
import { ReadersHours } from './readers-hours.ts';

export type InboxView = {
  readonly askedOfMe: readonly CommitmentView[];
  readonly escalatedToMe: readonly CommitmentView[];
  readonly decided: readonly Said[];
  readonly mentioned: readonly Said[];
  /** What a leaver left behind and the reader has to place. */
  readonly toPlace: readonly Said[];
  readonly handoffs: readonly HandoffView[];
  readonly dueSoon: readonly CommitmentView[];
  readonly count: number;
};

const MOST = 100;
const SOON_DAYS = 7;

// A step that reached somebody as lead, CCO or sponsor stays with them while its clock, or the matter that it raised, is open.
const CLIMBED = `
  select distinct n.subject_id as id from notice n
    join clock k on k.org_id = n.org_id and k.id::text = n.occurrence
    join commitment c on c.org_id = n.org_id and c.id = n.subject_id
  where n.org_id = $1 and n.recipient_id = $2 and n.channel = 'INBOX' and n.kind = 'STEP' and n.rule in ('LEAD', 'WARNING', 'CCO', 'SPONSOR')
    and k.ended_at is null and c.standing = 'ACCEPTED' and c.owner_id is distinct from $2 limit ${MOST}`;

/** A member's inbox, computed from what really waits: nothing in it has to be ticked off by hand but news. */
@Injectable()
export class InboxReader {
  constructor(
    private readonly commitments: CommitmentReader,
    private readonly handoffs: HandoffReader,
    private readonly organizations: OrganizationRepository,
    private readonly standIns: StandIns,
    private readonly words: NoticeWords,
    private readonly readers: ReadersHours,
  ) {}

  async read(tx: TenantTx): Promise<InboxView> {
    const me = tx.actor.memberId!;
    const reader = (await this.readers.of(tx, [me])).get(me)!;
    const soon = addDays(localDateOf(tx.now, reader.hours.zone), SOON_DAYS);
    const those = [me, ...(await this.standIns.principalsOf(tx, me))];
    const askedOfMe = await this.list(tx, { waitingForMe: true, asImported: false });
    const climbed = await tx.sql<{ id: CommitmentId }>('inbox-climbed', CLIMBED, [tx.orgId, me]);
    const escalatedToMe = (await this.commitments.byIds(tx, climbed.map((row) => row.id))).filter((one) => one !== null);
    const dueSoon = (await this.list(tx, { owner: those, standing: ['ACCEPTED'], dueTo: soon })).filter((one) => clockTerms({ ...one, watchedFromOn: null }) !== null);
    const news = await tx.rows(NoticeTable).find({ recipientId: me, channel: 'INBOX', state: 'SHOWN', kind: In(['ANSWER', 'NEWS', 'ROOM_CLOSED', 'MENTION']) }, { createdAt: 'DESC', id: 'DESC' });
    const said = await this.words.of(tx, news.slice(0, MOST), reader);
    const decided = said.filter(({ notice }) => notice.kind !== 'MENTION');
    const mentioned = said.filter(({ notice, wanted }) => notice.kind === 'MENTION' && wanted.wanted);
    const handoffs = await this.handoffs.forMembers(tx, those, soon, await this.postsOf(tx, those));
    const asks = await tx.rows(NoticeTable).find({ recipientId: me, channel: 'INBOX', state: 'SHOWN', kind: 'QUESTION', subjectKind: 'member' }, { createdAt: 'DESC', id: 'DESC' });
    const toPlace = latest((await this.words.of(tx, asks.slice(0, MOST), reader)).filter(({ wanted }) => wanted.wanted));
    const count = toPlace.length + handoffs.length + askedOfMe.length + escalatedToMe.length + dueSoon.length + decided.length + mentioned.length;
    return { askedOfMe, escalatedToMe: escalatedToMe.toSorted(byDue), decided, mentioned, toPlace, handoffs, dueSoon, count };
  }

  /** The notices that a member got about one commitment, in both channels. */
  async about(tx: TenantTx, me: MemberId, commitmentId: CommitmentId): Promise<Said[]> {
    const reader = (await this.readers.of(tx, [me])).get(me)!;
    const rows = await tx.rows(NoticeTable).find({ recipientId: me, subjectId: commitmentId, channel: 'MAIL' }, { createdAt: 'DESC', id: 'DESC' });
    return this.words.of(tx, rows.slice(0, MOST), reader);
  }

  private async postsOf(tx: TenantTx, those: readonly MemberId[]): Promise<readonly PostHeld[]> {
    return (await this.organizations.posts(tx)).filter(({ memberId }) => those.includes(memberId));
  }

  private async list(tx: TenantTx, filter: CommitmentFilter): Promise<CommitmentView[]> {
    return (await this.commitments.page(tx, { filter, sort: 'DUE', descending: false, first: MOST, after: null })).nodes;
  }
}

/** Of what is said of one leaver only the last. */
const latest = (said: readonly Said[]): readonly Said[] => said.filter(({ notice }, at) => said.findIndex((other) => other.notice.subjectId === notice.subjectId) === at);

const byDue = (a: CommitmentView, b: CommitmentView): number => (a.agreedOn ?? '') < (b.agreedOn ?? '') ? -1 : 1;
