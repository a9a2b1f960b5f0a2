import { Injectable } from '@nestjs/common';
import type { OpeningView, SavedView } from '#domain/commitment';
import { isId, ok, refuse, type MemberId, type Result, type ViewId } from '#domain/kernel';
import type { PostKind } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OpeningViewTable, PinnedViewTable, SavedViewTable } from './view.table.ts';

/** The column that holds which view it is: a built-in one has a word for an id. */
const columnsOf = (viewId: string) => (isId(viewId) ? { builtIn: null, savedViewId: viewId } : { builtIn: viewId, savedViewId: null });

const SEEN = `
  select id, version, name, address, made_by as "madeBy", shared, removed_at as "removedAt" from saved_view
  where org_id = $1 and (shared or made_by = $2) and removed_at is null order by lower(name), id`;
const OPENINGS = `select post, coalesce(saved_view_id::text, built_in) as "viewId" from opening_view where org_id = $1`;
const PINNED = `
  select coalesce(p.saved_view_id::text, p.built_in) as id from pinned_view p left join saved_view v on v.org_id = p.org_id and v.id = p.saved_view_id
  where p.org_id = $1 and p.member_id = $2 and (v.id is null or (v.removed_at is null and (v.shared or v.made_by = p.member_id)))
  order by p.place, p.pinned_at, p.id`;
const PLACE = `
  update pinned_view p set place = o.place from unnest($3::text[]) with ordinality o (id, place)
  where p.org_id = $1 and p.member_id = $2 and coalesce(p.saved_view_id::text, p.built_in) = o.id`;
const UNPIN = `delete from pinned_view where org_id = $1 and member_id = $2 and coalesce(saved_view_id::text, built_in) = $3`;

/** The pins in their order, with this one at its place. */
const placed = (now: readonly string[], id: string, at: number | null): string[] => {
  const others = now.filter((one) => one !== id);
  return others.toSpliced(at === null ? (now.includes(id) ? now.indexOf(id) : others.length) : Math.max(0, at - 1), 0, id);
};

/** Saved views, who pinned them, and with which the list opens. */
@Injectable()
export class ViewRepository {
  async find(tx: TenantTx, id: ViewId): Promise<SavedView | null> {
    const row = await tx.rows(SavedViewTable).findOne({ id });
    return row && toView(row);
  }

  /** What a member sees of the saved ones, by name: their own and what is shared. */
  seenBy(tx: TenantTx, member: MemberId | null): Promise<SavedView[]> {
    return tx.sql<SavedView>('saved-views', SEEN, [tx.orgId, member]);
  }

  async insert(tx: TenantTx, view: SavedView): Promise<void> {
    await tx.rows(SavedViewTable).insert({ ...view });
  }

  /** Refuses STALE when somebody wrote in between. */
  async save(tx: TenantTx, { id, version, name, address, shared, removedAt }: SavedView): Promise<Result<null>> {
    const written = await tx.rows(SavedViewTable).update({ id, version: version - 1 }, { version, name, address, shared, removedAt });
    return written === 1 ? ok(null) : refuse('STALE', 'Somebody changed this view at the same moment. Nothing was changed by you; look again and repeat it.');
  }

  async pinnedBy(tx: TenantTx, member: MemberId | null): Promise<string[]> {
    return (await tx.sql<{ id: string }>('pinned-views', PINNED, [tx.orgId, member])).map(({ id }) => id);
  }

  /** `at` is its place from 1; without one it keeps the place that it has, and a new one is the last. */
  async pin(tx: TenantTx, memberId: MemberId, viewId: string, pinned: boolean, at: number | null): Promise<void> {
    if (!pinned) return void (await tx.sql('unpin-view', UNPIN, [tx.orgId, memberId, viewId]));
    const now = await this.pinnedBy(tx, memberId);
    if (!now.includes(viewId)) await tx.rows(PinnedViewTable).insert({ id: tx.newId(), memberId, ...columnsOf(viewId), pinnedAt: tx.now, place: now.length + 1 });
    await tx.sql('place-pins', PLACE, [tx.orgId, memberId, placed(now, viewId, at)]);
  }

  openings(tx: TenantTx): Promise<OpeningView[]> {
    return tx.sql<OpeningView>('opening-views', OPENINGS, [tx.orgId]);
  }

  async openWith(tx: TenantTx, post: PostKind, viewId: string | null): Promise<void> {
    await tx.rows(OpeningViewTable).delete({ post });
    if (viewId !== null) await tx.rows(OpeningViewTable).insert({ id: tx.newId(), post, ...columnsOf(viewId) });
  }
}

const toView = ({ id, version, name, address, madeBy, shared, removedAt }: SavedViewTable): SavedView => ({
  id: id as ViewId, version, name, address, madeBy: madeBy as MemberId, shared, removedAt,
});
