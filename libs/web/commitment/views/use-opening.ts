import { readSearch, saysNothing } from '#domain/commitment';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useViews } from './use-views.ts';

/**
 * An address that says nothing about the list becomes the one of the view with which it opens, and one that says only a
 * view becomes that view's whole address. True once the address says what is shown.
 */
export const useOpening = (): boolean => {
  const search = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  const navigate = useNavigate();
  const { ready, all } = useViews();
  const { view: id, q, ...rest } = search;
  const asksNothing = saysNothing(search);
  const asksByName = id !== undefined && q === undefined;
  const wanted = asksNothing ? all.find(({ opensList }) => opensList) : asksByName ? all.find((one) => one.id === id) : undefined;
  const target = wanted && JSON.stringify({ ...rest, ...readSearch(wanted.address), view: wanted.id });
  useEffect(() => {
    if (target !== undefined) void navigate({ to: '/commitments' as string, search: JSON.parse(target) as never, replace: true, resetScroll: false });
  }, [target, navigate]);
  return !asksNothing && !asksByName ? true : ready && wanted === undefined;
};
