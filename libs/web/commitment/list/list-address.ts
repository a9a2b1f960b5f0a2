import { writeQuery, type QueryTerm } from '#domain/commitment';
import { EVERYTHING_OPEN, writeView, type ListView } from './view.ts';

type ListAddress = { readonly to: string; readonly search: never };

/**
 * Where the list shows just this, for a `Link` or `navigate`: `<Link {...listAddress('silo:support is:overdue')}>`. Takes the query
 * as text or as terms; without one, what is open.
 */
export const listAddress = (query: string | readonly QueryTerm[] = EVERYTHING_OPEN.query, more: Partial<Omit<ListView, 'query'>> & { readonly open?: string } = {}): ListAddress => {
  const { open, ...arranged } = more;
  const view = { ...EVERYTHING_OPEN, ...arranged, query: typeof query === 'string' ? query : writeQuery(query) };
  return { to: '/commitments', search: { ...writeView(view), ...(open === undefined ? {} : { open }) } as never };
};
