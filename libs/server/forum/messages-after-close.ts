import { Injectable } from '@nestjs/common';
import { messagesAfterClose, type AfterClose, type Concerned, type Sitting } from '#domain/forum';
import type { MemberId, SiloId, SittingId } from '#domain/kernel';
import { heldOn, type PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { orgBook } from '#server/org';
import { ForumRepository } from './forum.repository.ts';
import { SittingRepository } from './sitting.repository.ts';

/** What each message names: the sitting that was closed and its forum. */
export type AfterSitting = { readonly sitting: Sitting; readonly forumName: string; readonly messages: readonly AfterClose[] };


const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
    return (await this.readAll(tx, [sittingId])).get(sittingId) ?? null;
  }

  /** Those of the sittings that are there and closed, in the same few statements however many. */
  async readAll(tx: TenantTx, ids: readonly SittingId[]): Promise<ReadonlyMap<SittingId, AfterSitting>> {
    const held = await this.sittings.byIds(tx, ids);
    const closed = held.flatMap((one) => (one?.sitting.state === 'CLOSED' ? [one.sitting] : []));
    if (closed.length === 0) return new Map();
    const forums = await this.forums.byIds(tx, [...new Set(closed.map(({ forumId }) => forumId))]);
    const nameOf = new Map(forums.flatMap((one) => (one ? [[one.forum.id, one.forum.name] as const] : [])));
    const posts = (await orgBook(tx)).posts.filter(({ active }) => active).toSorted((a, b) => order(a.kind, b.kind) || order(a.memberId, b.memberId));
    return new Map(closed.map((sitting) => [sitting.id, this.after(sitting, nameOf.get(sitting.forumId) ?? '', posts)]));
  }

  private after(sitting: Sitting, forumName: string, all: readonly PostHeld[]): AfterSitting {
    const seated = new Set<SiloId | null>(sitting.seats.map((seat) => seat.siloId));
    const posts = all.filter((post) => heldOn(post, sitting.on) && (seated.has(post.siloId ?? null) || post.kind === 'CCO' || post.kind === 'SPONSOR'));
    const always = new Set<MemberId | null>([
      sitting.chairId, sitting.scribeId, ...sitting.seats.flatMap((seat) => [seat.memberId, seat.standInId]), ...sitting.attendance.map((mark) => mark.memberId),
      ...posts.filter((post) => post.kind !== 'CONTRIBUTOR').map((post) => post.memberId),
    ]);
    const concerned = posts.map(({ memberId, siloId }): Concerned => ({ memberId, siloIds: siloId ? [siloId] : [] }));
    const messages = messagesAfterClose(sitting, concerned).filter(
      ({ memberId, promises, handOffs, mustKnow }) => always.has(memberId) || promises.length + handOffs.length + mustKnow.length > 0,
    );
    return { sitting, forumName, messages };
  }
}
