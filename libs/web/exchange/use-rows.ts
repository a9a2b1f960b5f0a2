import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportKind, RowOutcome } from '#contract';
import { ImportRowsDocument, type ImportRowShownFragment } from './import.generated.ts';

export type RowFilter = { readonly outcome: RowOutcome | null; readonly kind: ImportKind | null };
export type ImportRow = ImportRowShownFragment;

const PAGE = 250;

/** The rows of an import, a page at a time as they come into sight. */
export const useRows = (id: string, version: number, { outcome, kind }: RowFilter) => {
  const client = useApolloClient();
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  const [total, setTotal] = useState(0);
  const [loading, setLoading] = useState(true);
  const [failed, setFailed] = useState(false);
  const after = useRef<string | null>(null);
  const asked = useRef(0);

  const load = useCallback(
    async (fresh: boolean) => {
      const question = (asked.current += 1);
      setLoading(true);
      setFailed(false);
      try {
        const { data } = await client.query({
          query: ImportRowsDocument,
          variables: { id, outcome, kind, first: PAGE, after: fresh ? null : after.current },
          fetchPolicy: 'no-cache',
        });
        if (question !== asked.current) return;
        const page = data?.import?.rows;
        if (!page) throw new Error('no such import');
        after.current = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        setTotal(page.totalCount);
        setRows((before) => (fresh ? page.nodes : [...before, ...page.nodes]));
      } catch {
        if (question === asked.current) setFailed(true);
      } finally {
        if (question === asked.current) setLoading(false);
      }
    },
    [client, id, outcome, kind],
  );
  useEffect(() => void load(true), [load, version]);
  const more = useCallback(() => {
    if (!loading && after.current !== null) void load(false);
  }, [load, loading]);
  return { rows, total, loading, failed, more, again: () => void load(true) };
};
