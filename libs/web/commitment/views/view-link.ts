import { nextView, readSearch, viewAt, writeView, type ListView } from '#domain/commitment';
import type { ListedViewFragment } from './views.generated.ts';

/** Where a view is shown, for a `Link` or `navigate`: its whole address, and which view it is. */
export const viewLink = ({ id, address }: { readonly id: string; readonly address: string }): { readonly to: string; readonly search: never } => ({
  to: '/commitments', search: { ...readSearch(address), view: id } as never,
});

/** Where a view is shown to somebody who looks at the list as another view, or none: a built-in one takes their own arrangement along. */
export const onwardLink = (next: ListedViewFragment, shown: ListView, from: ListedViewFragment | null): ReturnType<typeof viewLink> =>
  next.builtIn ? { to: '/commitments', search: { ...writeView(nextView(viewAt(next.address), shown, from && viewAt(from.address))), view: next.id } as never } : viewLink(next);
