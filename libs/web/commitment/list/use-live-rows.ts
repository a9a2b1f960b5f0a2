import { useApolloClient } from '@apollo/client/react';
import { useChanges } from '#web/ui';
import { useEffect, useRef } from 'react';
import { SavedViewsDocument } from '../views/views.generated.ts';
import { CommitmentRowByIdDocument } from './list.generated.ts';
import type { RowsSource } from './rows.ts';

const MOST_ROWS = 12;
const SETTLE_MS = 1200;

/** Reads again what others changed: each changed row at once, counts and order once it is quiet. */
export const useLiveRows = (source: RowsSource): void => {
  const client = useApolloClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useChanges(
    (changes) => {
      const known = new Set(source.current().sections.flatMap(({ ids }) => ids));
      const ids = [...new Set(changes.map(({ subjectId }) => subjectId))].filter((id) => known.has(id));
      for (const id of ids.slice(0, MOST_ROWS)) void client.query({ query: CommitmentRowByIdDocument, variables: { id }, fetchPolicy: 'network-only' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        void source.refresh();
        void client.refetchQueries({ include: [SavedViewsDocument] });
      }, SETTLE_MS);
    },
    ({ subjectKind }) => subjectKind === 'commitment' || subjectKind === 'view' || subjectKind === 'organization',
  );
};
