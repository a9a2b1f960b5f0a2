import { useApolloClient, useQuery } from '@apollo/client/react';
import type { CommitmentFilter } from '#contract';
import type { LocalDate } from '#domain/kernel';
import { useChanges } from '#web/ui';
import { useEffect, useRef } from 'react';
import type { CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { CommitmentsBetweenDocument } from './between.generated.ts';
import { filterOfGroup } from './view.ts';

/** One page of the API: what a picture of a window can show at once. */
export const MOST_SHOWN = 500;
const SETTLE_MS = 1200;

export type Between = { readonly rows: readonly CommitmentRowFragment[]; readonly total: number; readonly state: 'reading' | 'ready' | 'failed'; readonly again: () => void };

/** The commitments of the filter that are due in a window, soonest first, followed live; the first 500 of them. */
export const useBetween = (filter: CommitmentFilter, from: LocalDate, to: LocalDate): Between => {
  const client = useApolloClient();
  const variables = { filter: filterOfGroup(filter, `due:${from}..${to}`), first: MOST_SHOWN };
  const { data, previousData, error, refetch } = useQuery(CommitmentsBetweenDocument, { variables, fetchPolicy: 'cache-and-network' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useChanges(
    () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void client.refetchQueries({ include: [CommitmentsBetweenDocument] }), SETTLE_MS);
    },
    ({ subjectKind }) => subjectKind === 'commitment' || subjectKind === 'organization',
  );
  const shown = data ?? previousData;
  return {
    rows: shown?.commitments.nodes ?? [],
    total: shown?.commitments.totalCount ?? 0,
    state: shown ? 'ready' : error ? 'failed' : 'reading',
    again: () => void refetch(),
  };
};
