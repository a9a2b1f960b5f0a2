import { readSearch } from '#domain/commitment';

/** Where a view is shown, for a `Link` or `navigate`: its whole address, and which view it is. */
export const viewLink = ({ id, address }: { readonly id: string; readonly address: string }): { readonly to: string; readonly search: never } => ({
  to: '/commitments', search: { ...readSearch(address), view: id } as never,
});
