import { isSameView, showsBuiltIn, viewAt, type ListView } from '#domain/commitment';
import type { Views } from './use-views.ts';
import type { ListedViewFragment } from './views.generated.ts';

/** Which view the address shows. */
export type Here = {
  /** Null when it is none that has a name. */
  readonly view: ListedViewFragment | null;
  /** The address shows something else than the view keeps. */
  readonly edited: boolean;
  /** The address names a view that is not there, or not for whoever looks: the two are never told apart. */
  readonly missing: boolean;
};

const keepsJust = ({ address }: ListedViewFragment, shown: ListView): boolean => isSameView(viewAt(address), shown);

/** Whether a view is what is shown: a saved one whole, of a built-in one what it names. */
export const isShown = (view: ListedViewFragment, shown: ListView): boolean => (view.builtIn ? showsBuiltIn(viewAt(view.address), shown) : keepsJust(view, shown));

/** The view that the address names, or else one that keeps just this, or a built-in one that is arranged in another way. */
export const hereOf = ({ ready, all }: Views, id: string | null, shown: ListView): Here => {
  const named = all.find((one) => one.id === id);
  if (named) return { view: named, edited: !isShown(named, shown), missing: false };
  return { view: all.find((one) => keepsJust(one, shown)) ?? all.find((one) => isShown(one, shown)) ?? null, edited: false, missing: ready && id !== null };
};
