import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createRows, type ListRequest, type Rows, type RowsSource } from './rows.ts';

const KEPT_VIEWS = 8;
/** Views looked at lately, so that Back finds the list as it was. Another sign-in begins anew. */
const kept = new WeakMap<ApolloClient, Map<string, RowsSource>>();

const viewsOf = (client: ApolloClient): Map<string, RowsSource> => {
  const known = kept.get(client);
  if (known) return known;
  const views = new Map<string, RowsSource>();
  kept.set(client, views);
  client.onClearStore(async () => views.clear());
  client.onResetStore(async () => views.clear());
  return views;
};

const sourceOf = (client: ApolloClient, key: string, request: ListRequest): RowsSource => {
  const views = viewsOf(client);
  const source = views.get(key) ?? createRows(client, request);
  views.delete(key);
  views.set(key, source);
  for (const old of [...views.keys()].slice(0, -KEPT_VIEWS)) views.delete(old);
  return source;
};

/** The rows of a view, kept for a return to it and read again each time it is looked at. */
export const useRows = (request: ListRequest): { rows: Rows; source: RowsSource } => {
  const client = useApolloClient();
  const key = JSON.stringify(request);
  const source = useMemo(() => sourceOf(client, key, JSON.parse(key) as ListRequest), [client, key]);
  const rows = useSyncExternalStore(source.subscribe, source.current, source.current);
  useEffect(() => void source.refresh(), [source]);
  return { rows, source };
};
