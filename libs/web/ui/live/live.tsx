import { useApolloClient } from '@apollo/client/react';
import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { ChangesDocument, LastChangeDocument } from './changes.generated.ts';
import { createLive, type Live, type LiveChange } from './changes.ts';

const LiveContext = createContext<Live | null>(null);

/** Follows what changes in the organization, for everything below. One per sign-in. */
export const LiveChanges = ({ children }: { children: ReactNode }) => {
  const client = useApolloClient();
  const live = useMemo(
    () =>
      createLive({
        last: async () => {
          const { data } = await client.query({ query: LastChangeDocument, fetchPolicy: 'no-cache' });
          if (!data) throw new Error('The newest change is not known.');
          return data.lastChange;
        },
        follow: (after, next, ended) =>
          client.subscribe({ query: ChangesDocument, variables: { after }, fetchPolicy: 'no-cache' }).subscribe({
            next: ({ data, error }) => (data ? next(data.changes) : error && ended()),
            error: ended,
            complete: ended,
          }),
      }),
    [client],
  );
  useEffect(() => {
    live.start();
    return live.stop;
  }, [live]);
  return <LiveContext value={live}>{children}</LiveContext>;
};

const GATHER_MS = 250;

/** Calls back with what changed since the last call, gathered for a quarter of a second. Only what `wanted` picks, of all without it. */
export const useChanges = (react: (changes: readonly LiveChange[]) => void, wanted: (change: LiveChange) => boolean = () => true): void => {
  const live = useContext(LiveContext);
  const latest = useRef({ react, wanted });
  useEffect(() => {
    latest.current = { react, wanted };
  });
  useEffect(() => {
    if (!live) return undefined;
    let gathered: LiveChange[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const off = live.listen((change) => {
      if (!latest.current.wanted(change)) return;
      gathered.push(change);
      timer ??= setTimeout(() => {
        const all = gathered;
        gathered = [];
        timer = undefined;
        latest.current.react(all);
      }, GATHER_MS);
    });
    return () => {
      off();
      clearTimeout(timer);
    };
  }, [live]);
};
