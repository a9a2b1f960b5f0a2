import { useQuery } from '@apollo/client/react';
import type { PromiseBook } from '#domain/commitment';
import { dayOf, useClock } from '#web/ui';
import { useMemo } from 'react';
import { CaptureBookDocument } from './capture.generated.ts';

/** The silos for which the writer promises at once. */
export const useLedSilos = (): ReadonlySet<string> => {
  const { data } = useQuery(CaptureBookDocument, { fetchPolicy: 'cache-first' });
  const posts = data?.me?.member?.posts;
  return useMemo(() => new Set(posts?.flatMap(({ kind, silo }) => (silo && (kind === 'LEAD' || kind === 'STAND_IN') ? [silo.id] : []))), [posts]);
};

/** The names that a line may say, from where the writer stands: their own silo, their day, their language. Null until it is read. */
export const usePromiseBook = (): PromiseBook | null => {
  const { data } = useQuery(CaptureBookDocument, { fetchPolicy: 'cache-first' });
  const { now } = useClock();
  const today = dayOf(now);
  return useMemo(() => {
    if (!data) return null;
    const me = data.me?.member;
    const own = new Set(me?.posts.flatMap(({ kind, silo }) => (silo && (kind === 'LEAD' || kind === 'STAND_IN') ? [silo.id] : [])));
    const members = data.members.filter(({ active }) => active).map(({ id, name, handle, posts }) => ({ id, name, handle, siloIds: posts.flatMap(({ silo }) => (silo ? [silo.id] : [])) }));
    const [ownSiloId] = own.size === 1 ? own : [null];
    return { silos: data.silos, members, today, ownSiloId, me: me?.id ?? null, language: navigator.language } as unknown as PromiseBook;
  }, [data, today]);
};
