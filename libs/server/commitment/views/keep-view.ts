import { Injectable } from '@nestjs/common';
import { builtIn, changeView, isSeenBy, removeView, saveView, type Keeper, type KeptView, type SavedView, type ViewTerms } from '#domain/commitment';
import { isId, ok, refuse, type MemberId, type Result, type ViewId } from '#domain/kernel';
import { capacitiesFor, may, ruleOf, type PostKind } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { ViewRepository } from './view.repository.ts';

export type NewView = { readonly name: string; readonly address: string; readonly shared: boolean };

const unknown = () => refuse('NOT_FOUND', 'There is no such view.');

/** Saves views, changes, removes and pins them, and says with which the list opens. */
@Injectable()
export class KeepView {
  constructor(
    private readonly views: ViewRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  async add(tx: TenantTx, input: NewView): Promise<Result<ViewId>> {
    const keeper = await this.keeper(tx, null);
    if (!keeper.ok) return keeper;
    const id = tx.newId<ViewId>();
    const decided = saveView(id, input, await this.views.seenBy(tx, keeper.value.by), keeper.value);
    if (!decided.ok) return decided;
    await this.views.insert(tx, decided.value.view);
    tx.emit(...decided.value.facts);
    return ok(id);
  }

  async change(tx: TenantTx, id: ViewId, version: number, terms: ViewTerms): Promise<Result<ViewId>> {
    return this.write(tx, id, version, async (before, keeper) => changeView(before, terms, await this.views.seenBy(tx, keeper.by), keeper));
  }

  async remove(tx: TenantTx, id: ViewId, version: number, removed: boolean): Promise<Result<ViewId>> {
    return this.write(tx, id, version, (before, keeper) => removeView(before, removed, keeper));
  }

  async pin(tx: TenantTx, id: string, pinned: boolean, at: number | null = null): Promise<Result<string>> {
    const by = tx.actor.memberId;
    if (by === null || !(await this.isThere(tx, id, by))) return unknown();
    await this.views.pin(tx, by, id, pinned, at);
    return ok(id);
  }

  /** The view must be one that everybody sees; null opens the list with what is open again. */
  async openWith(tx: TenantTx, post: PostKind, id: string | null): Promise<Result<string>> {
    const keeper = await this.keeper(tx, null);
    if (!keeper.ok) return keeper;
    if (!may('view.open-with', keeper.value.capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('view.open-with').sentence}`);
    if (id !== null && !(await this.isThere(tx, id, keeper.value.by))) return unknown();
    if (id !== null && isId(id) && !(await this.views.find(tx, id as ViewId))!.shared) {
      return refuse('WRONG_STATE', 'Nothing was changed: nobody else sees this view. Share it with everybody first.');
    }
    await this.views.openWith(tx, post, id);
    tx.emit({ type: 'view.opens-list', subject: { kind: 'organization', id: tx.orgId }, data: { post, viewId: id } });
    return ok(id ?? '');
  }

  private async write(tx: TenantTx, id: ViewId, version: number, decide: (before: SavedView, keeper: Keeper) => Result<KeptView> | Promise<Result<KeptView>>): Promise<Result<ViewId>> {
    const before = await this.views.find(tx, id);
    const keeper = await this.keeper(tx, before);
    if (!keeper.ok) return keeper;
    if (before === null || !isSeenBy(before, keeper.value.by)) return unknown();
    if (before.version !== version) return refuse('STALE', 'Somebody changed this view since you opened it. Nothing was changed by you; look again and repeat it.');
    const decided = await decide(before, keeper.value);
    if (!decided.ok) return decided;
    const saved = await this.views.save(tx, decided.value.view);
    if (!saved.ok) return saved;
    tx.emit(...decided.value.facts);
    return ok(id);
  }

  private async isThere(tx: TenantTx, id: string, by: MemberId): Promise<boolean> {
    if (!isId(id)) return builtIn(id) !== null;
    const view = await this.views.find(tx, id as ViewId);
    return view !== null && view.removedAt === null && isSeenBy(view, by);
  }

  private async keeper(tx: TenantTx, view: SavedView | null): Promise<Result<Keeper>> {
    const by = tx.actor.memberId;
    if (by === null) return refuse('NOT_ALLOWED', 'Only a member keeps views.');
    const today = await this.organizations.todayIn(tx, null);
    const capacities = capacitiesFor(by, await this.organizations.postsOf(tx, by), view === null ? {} : { madeBy: view.madeBy }, today);
    return ok({ by, now: tx.now, capacities });
  }
}
