import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useChanges, useSend } from '#web/ui';
import { CancelLongWorkDocument, DismissLongWorkDocument, LongWorkListDocument } from './long-work.generated.ts';
import { isOver, type Work } from './work-words.ts';

const EVERY_MS = 1_000;
const NONE: readonly Work[] = [];

/** The long work of whoever is signed in: asked again each second while some of it runs, also after a reload. */
export const useLongWork = (): { works: readonly Work[]; cancel: (id: string) => void; dismiss: (id: string) => void } => {
  const { send } = useSend();
  const { data, refetch, startPolling, stopPolling } = useQuery(LongWorkListDocument, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
    skipPollAttempt: () => document.hidden,
  });
  const works = data?.longWork ?? NONE;
  const runs = works.some((work) => !isOver(work));
  useEffect(() => {
    if (!runs) return undefined;
    startPolling(EVERY_MS);
    return stopPolling;
  }, [runs, startPolling, stopPolling]);
  useChanges(() => void refetch(), ({ subjectKind }) => subjectKind === 'import');
  return {
    works,
    cancel: (id) => void send(CancelLongWorkDocument, { id }).then(() => refetch()),
    dismiss: (id) => void send(DismissLongWorkDocument, { id }).then(() => refetch()),
  };
};
