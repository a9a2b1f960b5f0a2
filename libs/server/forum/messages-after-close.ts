import { Injectable } from '@nestjs/common';
import { messagesAfterClose, type AfterClose, type Concerned, type Sitting } from '#domain/forum';
import type { MemberId, SiloId, SittingId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ForumRepository } from './forum.repository.ts';
import { SittingRepository } from './sitting.repository.ts';

/** What each message names: the sitting that was closed and its forum. */
export type AfterSitting = { readonly sitting: Sitting; readonly forumName: string; readonly messages: readonly AfterClose[] };

type PostRow = { memberId: MemberId; kind: string; siloId: SiloId | null };

const POSTS = `
  select p.member_id as "memberId", p.kind, p.silo_id as "siloId" from post p join member m on m.org_id = p.org_id and m.id = p.member_id
  where p.org_id = $1 and m.left_at is null and (p.silo_id = any($2::uuid[]) or p.kind in ('CCO', 'SPONSOR'))
    and coalesce(p.from_on <= $3::date, true) and coalesce(p.until_on >= $3::date, true)
  order by p.kind, p.member_id`;

/**
 * The one message for each member after a close, whatever posts they hold: the room's people, the seated silos' leads and
 * stand-ins, the CCO and the sponsor always; whoever else belongs to a seated silo only when something is for them.
 */
@Injectable()
export class MessagesAfterClose {
  constructor(
    private readonly forums: ForumRepository,
    private readonly sittings: SittingRepository,
  ) {}

  /** null when there is no such closed sitting. */
  async read(tx: TenantTx, sittingId: SittingId): Promise<AfterSitting | null> {
    const [held] = await this.sittings.byIds(tx, [sittingId]);
    if (!held || held.sitting.state !== 'CLOSED') return null;
    const { sitting } = held;
    const [forum] = await this.forums.byIds(tx, [sitting.forumId]);
    const posts = await tx.sql<PostRow>('after-close-posts', POSTS, [tx.orgId, sitting.seats.map((seat) => seat.siloId), sitting.on]);
    const always = new Set<MemberId | null>([
      sitting.chairId, sitting.scribeId, ...sitting.seats.flatMap((seat) => [seat.memberId, seat.standInId]), ...sitting.attendance.map((mark) => mark.memberId),
      ...posts.filter((post) => post.kind !== 'CONTRIBUTOR').map((post) => post.memberId),
    ]);
    const concerned = posts.map(({ memberId, siloId }): Concerned => ({ memberId, siloIds: siloId === null ? [] : [siloId] }));
    const messages = messagesAfterClose(sitting, concerned).filter(
      ({ memberId, promises, handOffs, mustKnow }) => always.has(memberId) || promises.length + handOffs.length + mustKnow.length > 0,
    );
    return { sitting, forumName: forum?.forum.name ?? '', messages };
  }
}
