import { isSameView, viewAt, type ListView } from '#domain/commitment';
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

/** The view that the address names, or else one that keeps just this. */
export const hereOf = ({ ready, all }: Views, id: string | null, shown: ListView): Here => {
  const named = all.find((one) => one.id === id);
  const same = (one: ListedViewFragment): boolean => isSameView(viewAt(one.address), shown);
  if (named) return { view: named, edited: !same(named), missing: false };
  return { view: all.find(same) ?? null, edited: false, missing: ready && id !== null };
};
