import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { startTransition, useEffect, useLayoutEffect, useMemo, useState } from 'react';
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

/** What is shown of the list: the view's rows, or those of the one before while they are being read. */
export type ShownRows = { readonly request: ListRequest; readonly rows: Rows; readonly source: RowsSource; readonly isBehind: boolean };

const READING: Rows = { state: 'reading', sections: [], total: 0 };

/** The rows of a view, kept for a return to it and read again each time it is looked at. Until they are there, those of a view grouped alike stay. */
export const useRows = (request: ListRequest): ShownRows => {
  const client = useApolloClient();
  const key = JSON.stringify(request);
  const asked = useMemo(() => ({ request: JSON.parse(key) as ListRequest, source: sourceOf(client, key, JSON.parse(key) as ListRequest) }), [client, key]);
  const [shown, setShown] = useState(() => ({ ...asked, rows: asked.source.current() }));
  useLayoutEffect(() => {
    const { source } = asked;
    let isFirst = source.current().state === 'reading';
    const show = () => {
      const rows = source.current();
      if (rows.state === 'reading') return;
      const swap = () => setShown({ ...asked, rows });
      // A whole new list gives way to what is typed meanwhile; rows that come into sight do not wait.
      if (isFirst) startTransition(swap);
      else swap();
      isFirst = false;
    };
    show();
    return source.subscribe(show);
  }, [asked]);
  useEffect(() => {
    // What was pressed is painted first.
    const soon = setTimeout(() => void asked.source.refresh());
    return () => clearTimeout(soon);
  }, [asked]);
  const stays = shown.source === asked.source || (shown.request.by === asked.request.by && shown.rows.state === 'ready');
  return stays ? { ...shown, isBehind: shown.source !== asked.source } : { ...asked, rows: READING, isBehind: false };
};
