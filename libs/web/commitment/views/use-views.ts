import { useQuery } from '@apollo/client/react';
import { SavedViewsDocument, type ListedViewFragment } from './views.generated.ts';

export type Views = {
  /** Read, or found unreadable: nobody waits for it any longer. */
  readonly ready: boolean;
  readonly all: readonly ListedViewFragment[];
};

const NONE: readonly ListedViewFragment[] = [];

/** The views that whoever looks sees: built in, shared, their own. */
export const useViews = (): Views => {
  const { data, error } = useQuery(SavedViewsDocument);
  return { ready: data !== undefined || error !== undefined, all: data?.savedViews ?? NONE };
};
