import { Injectable } from '@nestjs/common';
import { localDateOf, occurrences } from '#domain/calendar';
import { carryOver, openSitting, planSitting, sittingDate, type Forum, type Seat } from '#domain/forum';
import { ok, refuse, type AgendaItemId, type ForumId, type LocalDate, type MemberId, type Result, type SittingId } from '#domain/kernel';
import { postsOf } from '#domain/org';
import { KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { ForumRepository } from '../forum.repository.ts';
import { ForumSteps } from '../forum-steps.ts';
import { SittingRepository } from '../sitting.repository.ts';
import { SittingsOfForum } from '../sittings-of-forum.ts';

export type NewSitting = {
  readonly forumId: ForumId;
  /** The day that the forum's rhythm gives. */
  readonly key: LocalDate;
  /** Left out: whoever opens it. */
  readonly chairId?: MemberId | null;
  readonly scribeId?: MemberId | null;
};

/** Opens the sitting of one date of its forum: seats are filled from posts, and what the last sitting left open begins its agenda. */
@Injectable()
export class OpenSitting {
  constructor(
    private readonly forums: ForumRepository,
    private readonly sittings: SittingRepository,
    private readonly ofForum: SittingsOfForum,
    private readonly organizations: OrganizationRepository,
    private readonly steps: ForumSteps,
    private readonly known: KnownReferences,
  ) {}

  async run(tx: TenantTx, input: NewSitting): Promise<Result<SittingId>> {
    const allowed = await this.steps.allowed(tx, 'forum.plan');
    if (!allowed.ok) return allowed;
    const held = await this.forums.lock(tx, input.forumId);
    if (held === null) return refuse('NOT_FOUND', 'There is no such forum.');
    const { forum } = held;
    const date = occurrences(forum.rule, input.key, input.key, forum.exceptions).find(({ key }) => key === input.key);
    if (!date) return refuse('INVALID', 'Nothing was opened: the forum does not meet on this day. Choose one of its next dates.', 'key');
    if (date.on < localDateOf(tx.now, forum.zone)) return refuse('INVALID', 'Nothing was opened: this day has passed. Choose one of the next dates.', 'key');
    if (await this.ofForum.hasOn(tx, forum.id, date.key)) return refuse('WRONG_STATE', 'Nothing was changed: this sitting is open already.');
    const chairId = input.chairId === undefined ? allowed.value.by : input.chairId;
    const scribeId = input.scribeId ?? null;
    const known = await this.known.check(tx, { members: [chairId, scribeId] });
    if (!known.ok) return known;

    const planned = planSitting(tx.newId<SittingId>(), forum, sittingDate(forum, date.key, date.on), { chairId, scribeId });
    const opened = openSitting(planned.sitting, await this.seatsOf(tx, forum, date.on));
    if (!opened.ok) return opened;
    await this.sittings.insert(tx, { ...opened.value.sitting, agenda: await this.carried(tx, forum.id) });
    allowed.value.emit(...planned.facts, ...opened.value.facts);
    return ok(planned.sitting.id);
  }

  /** Each silo's lead is expected in its seat, and its stand-in may take it: as the posts stand for that day. */
  private async seatsOf(tx: TenantTx, forum: Forum, on: LocalDate): Promise<Seat[]> {
    const posts = await this.organizations.posts(tx);
    const holder = (siloId: string, kind: 'LEAD' | 'STAND_IN'): MemberId | null =>
      posts.find((post) => post.kind === kind && post.siloId === siloId && postsOf(post.memberId, [post], on).length > 0)?.memberId ?? null;
    return forum.siloIds.map((siloId) => ({ siloId, memberId: holder(siloId, 'LEAD'), standInId: holder(siloId, 'STAND_IN') }));
  }

  private async carried(tx: TenantTx, forumId: ForumId) {
    const lastId = await this.ofForum.lastClosed(tx, forumId);
    const [last] = lastId === null ? [] : await this.sittings.byIds(tx, [lastId]);
    return last ? carryOver(last.sitting).map((item) => ({ ...item, id: tx.newId<AgendaItemId>() })) : [];
  }
}
