import { Injectable } from '@nestjs/common';
import { BUILT_IN_VIEWS, opensFor, understoodQuery, viewAt, type OpeningView } from '#domain/commitment';
import type { MemberId } from '#domain/kernel';
import { may, postsOf, capacitiesFor, type PostKind } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { ListConditions } from '../list/list-conditions.ts';
import { ViewRepository } from './view.repository.ts';

/** A view as whoever asks sees it. */
export type ViewShown = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly address: string;
  readonly builtIn: boolean;
  readonly rare: boolean;
  readonly shared: boolean;
  readonly madeById: MemberId | null;
  readonly pinned: boolean;
  readonly place: number | null;
  readonly mayChange: boolean;
  readonly opensList: boolean;
  readonly opensFor: readonly PostKind[];
};

/** A count says at most so much; more is said as more. */
export const MOST_COUNTED = 10_000;

/** The built-in views, then the saved ones that whoever asks sees. */
@Injectable()
export class ViewReader {
  constructor(
    private readonly views: ViewRepository,
    private readonly organizations: OrganizationRepository,
    private readonly conditions: ListConditions,
  ) {}

  async all(tx: TenantTx): Promise<ViewShown[]> {
    const me = tx.actor.memberId;
    const saved = await this.views.seenBy(tx, me);
    const pinned = await this.views.pinnedBy(tx, me);
    const openings = await this.views.openings(tx);
    const today = await this.organizations.todayIn(tx, null);
    const posts = me === null ? [] : postsOf(me, await this.organizations.postsOf(tx, me), today);
    const there = new Set([...BUILT_IN_VIEWS.map(({ id }) => id), ...saved.filter(({ shared }) => shared).map(({ id }) => id as string)]);
    const standing = openings.filter(({ viewId }) => there.has(viewId));
    const opens = opensFor(posts.map(({ kind }) => kind), standing);
    const around = (id: string) => ({ pinned: pinned.includes(id), place: pinned.includes(id) ? pinned.indexOf(id) + 1 : null, opensList: id === opens, opensFor: postsWith(standing, id) });
    return [
      ...BUILT_IN_VIEWS.map(({ id, name, address, rare }): ViewShown => ({ id, version: 1, name, address, builtIn: true, rare, shared: true, madeById: null, mayChange: false, ...around(id) })),
      ...saved.map(({ id, version, name, address, shared, madeBy }): ViewShown => ({
        id, version, name, address, builtIn: false, rare: false, shared, madeById: madeBy,
        mayChange: me !== null && may('view.change', capacitiesFor(me, posts, { madeBy }, today)), ...around(id),
      })),
    ];
  }

  /** How many commitments each address finds, in one statement however many they are. */
  async counts(tx: TenantTx, addresses: readonly string[]): Promise<number[]> {
    const each = await this.conditions.ofEach(tx, addresses.map((address) => ({ query: understoodQuery(viewAt(address).query) })));
    // Without a name: everybody pins something else, and a connection keeps each prepared statement.
    const text = `select ${each.texts.map((where, at) => `(select count(*)::int from (select 1 from commitment c where ${where} limit ${MOST_COUNTED}) n) as "${at}"`).join(', ')}`;
    const [row] = await tx.sql<Record<string, number>>('', text, each.params);
    return addresses.map((_, at) => row![at]!);
  }
}

const postsWith = (openings: readonly OpeningView[], id: string): PostKind[] => openings.filter(({ viewId }) => viewId === id).map(({ post }) => post);
