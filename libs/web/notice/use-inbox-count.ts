import { useQuery } from '@apollo/client/react';
import { InboxCountDocument } from './inbox.generated.ts';

const LOOK_AGAIN_MS = 60_000;

/** How many entries wait in the inbox of whoever looks. */
export const useInboxCount = (): number => {
  const { data } = useQuery(InboxCountDocument, { pollInterval: LOOK_AGAIN_MS });
  return data?.inbox.count ?? 0;
};
