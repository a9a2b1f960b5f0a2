import { useQuery } from '@apollo/client/react';
import { useChanges } from '#web/ui';
import { InboxCountDocument } from './inbox.generated.ts';

const LOOK_AGAIN_MS = 60_000;

/** How many entries wait in the inbox of whoever looks; counted again when something happens. */
export const useInboxCount = (): number => {
  const { data, refetch } = useQuery(InboxCountDocument, { pollInterval: LOOK_AGAIN_MS, ssr: false });
  useChanges(() => void refetch().catch(() => undefined));
  return data?.inbox.count ?? 0;
};
