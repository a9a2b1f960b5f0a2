import { ok, readText, refuse, type Fact, type Instant, type MemberId, type Result, type TextRule, type ViewId } from '#domain/kernel';
import { may, ruleOf, type Action, type Capacity } from '#domain/org';
import { parseQuery } from '../filter/query.ts';
import { keptAddress, viewAt } from './list-view.ts';

/** A name for what an address of the list shows; its maker's own, or shared with everybody in the organization. */
export type SavedView = {
  readonly id: ViewId;
  readonly version: number;
  readonly name: string;
  /** What stands behind the question mark of the list's address, in one spelling. */
  readonly address: string;
  readonly madeBy: MemberId;
  readonly shared: boolean;
  readonly removedAt: Instant | null;
};

/** Who keeps a view, and when. `capacities` are what they are to it: its maker, or not. */
export type Keeper = { readonly by: MemberId; readonly now: Instant; readonly capacities: ReadonlySet<Capacity> };
/** The view as it is now, and what of it is on record: only what was done to a shared one. */
export type KeptView = { readonly view: SavedView; readonly facts: readonly Fact[] };
export type ViewTerms = { readonly name?: string | null; readonly address?: string | null; readonly shared?: boolean | null };

export const MOST_VIEWS = 100;
const NAME: TextRule = { field: 'name', what: 'a name', most: 60, needed: true, oneLine: true };

const notAllowed = (action: Action) => refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf(action).sentence}`);
const gone = () => refuse('NOT_FOUND', 'There is no such view.');

/** Whether somebody sees it at all: their own, or a shared one. */
export const isSeenBy = (view: Pick<SavedView, 'madeBy' | 'shared'>, member: MemberId | null): boolean => view.shared || view.madeBy === member;

const fact = (view: SavedView, what: string): Fact => ({ type: `view.${what}`, subject: { kind: 'view', id: view.id }, data: {}, text: { name: view.name } });

/** What people called two views that stand in one menu must differ; `others` are those that whoever asks sees. */
function named(text: string | null | undefined, own: Pick<SavedView, 'id' | 'shared'>, others: readonly SavedView[]): Result<string> {
  const name = readText(text, NAME);
  if (!name.ok) return name;
  const same = others.find((other) => other.id !== own.id && other.shared === own.shared && other.removedAt === null && other.name.toLowerCase() === name.value.toLowerCase());
  return same ? refuse('INVALID', `Nothing was saved: a view is called “${same.name}” already. Choose another name, or save that one.`, 'name') : name;
}

function addressed(text: string): Result<string> {
  const view = viewAt(text);
  const [problem] = parseQuery(view.query).problems;
  return problem ? refuse('INVALID', `Nothing was saved: the filter has a word that is not understood. ${problem.message}`, 'address') : ok(keptAddress(view));
}

/** Saves what an address shows under a name. Refuses NOT_ALLOWED (sharing), INVALID (name, filter), TOO_MANY. */
export function saveView(id: ViewId, terms: { readonly name: string; readonly address: string; readonly shared: boolean }, others: readonly SavedView[], keeper: Keeper): Result<KeptView> {
  if (!may('view.keep', keeper.capacities)) return notAllowed('view.keep');
  if (terms.shared && !may('view.share', keeper.capacities)) return notAllowed('view.share');
  if (others.filter(({ madeBy, removedAt }) => madeBy === keeper.by && removedAt === null).length >= MOST_VIEWS) {
    return refuse('TOO_MANY', `Nothing was saved: one person keeps at most ${MOST_VIEWS} views. Remove one first.`);
  }
  const name = named(terms.name, { id, shared: terms.shared }, others);
  if (!name.ok) return name;
  const address = addressed(terms.address);
  if (!address.ok) return address;
  const view: SavedView = { id, version: 1, name: name.value, address: address.value, madeBy: keeper.by, shared: terms.shared, removedAt: null };
  return ok({ view, facts: view.shared ? [fact(view, 'shared')] : [] });
}

/** Renames a view, saves another address under it, shares it or keeps it to oneself again. Refuses NOT_FOUND (also what is not seen), NOT_ALLOWED, INVALID. */
export function changeView(before: SavedView, terms: ViewTerms, others: readonly SavedView[], keeper: Keeper): Result<KeptView> {
  if (!isSeenBy(before, keeper.by) || before.removedAt !== null) return gone();
  if (!may('view.change', keeper.capacities)) return notAllowed('view.change');
  const shared = terms.shared ?? before.shared;
  if (shared && !before.shared && !may('view.share', keeper.capacities)) return notAllowed('view.share');
  // What is taken back from everybody stays with its maker: nobody else would see it any more.
  const name = terms.name == null && shared === before.shared ? ok(before.name) : named(terms.name ?? before.name, { id: before.id, shared }, others);
  if (!name.ok) return name;
  const address = terms.address == null ? ok(before.address) : addressed(terms.address);
  if (!address.ok) return address;
  const view = { ...before, version: before.version + 1, name: name.value, address: address.value, shared };
  const what = shared === before.shared ? 'changed' : shared ? 'shared' : 'unshared';
  return ok({ view, facts: shared || before.shared ? [fact(view, what)] : [] });
}

/** Removes a view, or (`removed` false) brings a removed one back as it was. Refuses NOT_FOUND, NOT_ALLOWED. */
export function removeView(before: SavedView, removed: boolean, keeper: Keeper): Result<KeptView> {
  if (!isSeenBy(before, keeper.by) || (before.removedAt !== null) === removed) return gone();
  if (!may('view.change', keeper.capacities)) return notAllowed('view.change');
  const view = { ...before, version: before.version + 1, removedAt: removed ? keeper.now : null };
  return ok({ view, facts: view.shared ? [fact(view, removed ? 'removed' : 'brought-back')] : [] });
}
