import { Injectable } from '@nestjs/common';
import { addDays, localDateOf } from '#domain/calendar';
import type { CommitmentId, LocalDate, MemberId } from '#domain/kernel';
import { heldOn } from '#domain/org';
import { CommitmentReader, ListConditions, nameOf, type CommitmentFilter, type CommitmentView } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { HandoffReader, type HandoffView } from '#server/handoff';
import { OrganizationRepository, StandIns } from '#server/org';
import { In } from 'typeorm';
import { climbedTo, countsText, newsText, type Looking } from './inbox.sql.ts';
import { NoticeTable } from './notice.table.ts';
import { NoticeWords, type Said } from './notice-words.ts';
import { ReadersHours, type Reader } from './readers-hours.ts';

export type InboxGroup = 'askedOfMe' | 'escalatedToMe' | 'decided' | 'mentioned' | 'toPlace' | 'handoffs' | 'dueSoon';
/** How many entries each group has, listed or not. */
export type InboxCounts = Readonly<Record<InboxGroup, number>>;
type News = Readonly<Record<'decided' | 'mentioned' | 'toPlace', readonly Said[]>>;
type Around = { readonly reader: Reader; readonly those: readonly MemberId[]; readonly soonOn: LocalDate; readonly ccos: readonly MemberId[] };

const SOON_DAYS = 7;
const LARGEST = 500;
const MOST_ABOUT = 100;
const ASKED: CommitmentFilter = { waitingForMe: true, asImported: false };
const dueSoon = ({ those, soonOn }: Around): CommitmentFilter => ({ owner: those, standing: ['ACCEPTED'], dueTo: soonOn, asImported: false, arrears: false });

/** A member's inbox, computed from what really waits: nothing in it has to be ticked off by hand but news. Each group is read when it is asked for. */
@Injectable()
export class InboxReader {
  constructor(
    private readonly commitments: CommitmentReader,
    private readonly conditions: ListConditions,
    private readonly handoffs: HandoffReader,
    private readonly organizations: OrganizationRepository,
    private readonly standIns: StandIns,
    private readonly words: NoticeWords,
    private readonly readers: ReadersHours,
  ) {}

  /** Without reading what stands in it: one statement for all groups, however many entries. */
  counts(tx: TenantTx): Promise<InboxCounts> {
    return tx.once('inbox-counts', async () => {
      const around = await this.around(tx);
      const { texts, params } = await this.conditions.ofEach(tx, [ASKED, dueSoon(around)]);
      const { looking, all } = placesOf(tx, around, params);
      const text = countsText(looking, { asked: texts[0]!, due: texts[1]! });
      return (await tx.sql<InboxCounts>(nameOf('inbox-counts', text), text, all))[0]!;
    });
  }

  askedOfMe(tx: TenantTx, first: number): Promise<CommitmentView[]> {
    return this.list(tx, ASKED, first);
  }

  async dueSoon(tx: TenantTx, first: number): Promise<CommitmentView[]> {
    return this.list(tx, dueSoon(await this.around(tx)), first);
  }

  async escalatedToMe(tx: TenantTx, first: number): Promise<CommitmentView[]> {
    const text = `select c.id from commitment c where c.org_id = $1 and ${climbedTo('$2::uuid')} order by c.due_on, c.id limit $3`;
    const rows = await tx.sql<{ id: CommitmentId }>('inbox-climbed', text, [tx.orgId, tx.actor.memberId, within(first)]);
    return (await this.commitments.byIds(tx, rows.map(({ id }) => id))).filter((one) => one !== null);
  }

  async handoffsFor(tx: TenantTx, first: number): Promise<HandoffView[]> {
    const { those, soonOn } = await this.around(tx);
    return this.handoffs.forMembers(tx, { memberIds: those, soonOn, first: within(first) });
  }

  /** What was decided, where one was named, and what a leaver left to place: worded together. */
  news(tx: TenantTx, first: number): Promise<News> {
    return tx.once(`inbox-news ${first}`, async () => {
      const around = await this.around(tx);
      const text = newsText({ me: '$2::uuid', ccos: '$3::uuid[]' }, '$4');
      const groups = await tx.sql<{ id: string; group: keyof News }>('inbox-news', text, [tx.orgId, tx.actor.memberId, around.ccos, within(first)]);
      const notices = groups.length === 0 ? [] : await tx.rows(NoticeTable).find({ id: In(groups.map(({ id }) => id)) }, { createdAt: 'DESC', id: 'DESC' });
      const said = new Map((await this.words.of(tx, notices, around.reader)).map((one) => [one.notice.id, one]));
      const of = (group: keyof News) => groups.flatMap((row) => (row.group === group ? (said.get(row.id) ?? []) : []));
      return { decided: of('decided'), mentioned: of('mentioned'), toPlace: of('toPlace') };
    });
  }

  /** The notices that a member got about one commitment, in both channels. */
  async about(tx: TenantTx, me: MemberId, commitmentId: CommitmentId): Promise<Said[]> {
    const reader = (await this.readers.of(tx, [me])).get(me)!;
    const rows = await tx.rows(NoticeTable).find({ recipientId: me, subjectId: commitmentId, channel: 'MAIL' }, { createdAt: 'DESC', id: 'DESC' });
    return this.words.of(tx, rows.slice(0, MOST_ABOUT), reader);
  }

  private around(tx: TenantTx): Promise<Around> {
    return tx.once('inbox-around', async () => {
      const me = tx.actor.memberId!;
      const reader = (await this.readers.of(tx, [me])).get(me)!;
      const today = localDateOf(tx.now, reader.hours.zone);
      const ccos = (await this.organizations.posts(tx)).filter((post) => post.kind === 'CCO' && heldOn(post, today)).map(({ memberId }) => memberId);
      return { reader, those: [me, ...(await this.standIns.principalsOf(tx, me))], soonOn: addDays(today, SOON_DAYS), ccos };
    });
  }

  private async list(tx: TenantTx, filter: CommitmentFilter, first: number): Promise<CommitmentView[]> {
    return (await this.commitments.page(tx, { filter, sort: 'DUE', descending: false, first: within(first), after: null })).nodes;
  }
}

const within = (first: number): number => Math.min(Math.max(first, 1), LARGEST);

/** `params` with what all groups look at behind them. */
function placesOf(tx: TenantTx, { those, soonOn, ccos }: Around, params: readonly unknown[]): { looking: Looking; all: unknown[] } {
  const at = (by: number) => `$${params.length + by}`;
  return {
    looking: { me: `${at(1)}::uuid`, those: `${at(2)}::uuid[]`, soonOn: `${at(3)}::date`, ccos: `${at(4)}::uuid[]` },
    all: [...params, tx.actor.memberId, those, soonOn, ccos],
  };
}
