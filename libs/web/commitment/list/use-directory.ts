import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { ME, NOBODY } from '#domain/commitment';
import type { ChipNames } from './filter/chips.ts';
import { DirectoryDocument, type DirectoryQuery } from './directory.generated.ts';

export type Directory = {
  readonly ready: boolean;
  readonly silos: DirectoryQuery['silos'];
  readonly members: DirectoryQuery['members'];
  readonly me: string | null;
  readonly siloName: (keyOrId: string) => string;
  readonly memberName: (id: string) => string;
  /** What the words of a query are called. */
  readonly names: ChipNames;
  readonly could: (action: string) => boolean;
};

/** Who and what a page may name: silos, people, and whoever looks. */
export const useDirectory = (): Directory => {
  const { data } = useQuery(DirectoryDocument, { fetchPolicy: 'cache-first' });
  return useMemo(() => {
    const silos = data?.silos ?? [];
    const members = data?.members ?? [];
    const siloNames = new Map(silos.flatMap(({ id, key, name }) => [[id, name], [key, name]]));
    const memberNames = new Map(members.flatMap(({ id, handle, name }) => [[id, name], [handle.toLowerCase(), name]]));
    return {
      ready: data !== undefined,
      silos,
      members,
      me: data?.me?.member?.id ?? null,
      siloName: (key) => siloNames.get(key) ?? 'a silo that is gone',
      memberName: (id) => memberNames.get(id) ?? 'somebody who has left',
      names: {
        silo: (key) => siloNames.get(key) ?? key,
        member: (word) => (word === ME ? 'me' : word === NOBODY ? 'nobody' : memberNames.get(word.toLowerCase()) ?? word),
      },
      could: (action) => data?.me?.actions.includes(action) ?? false,
    };
  }, [data]);
};
