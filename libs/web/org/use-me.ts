import { useQuery } from '@apollo/client/react';
import { MeDocument, type MeQuery } from './me.generated.ts';

export type Me = NonNullable<MeQuery['me']>;

/** Who is signed in: undefined while nobody knows yet, null for a visitor. Keeps the last answer while a new one is on its way. */
export const useMe = (): Me | null | undefined => {
  const { data, previousData } = useQuery(MeDocument, { errorPolicy: 'all' });
  const known = data?.me === undefined ? previousData : data;
  return known?.me as Me | null | undefined;
};
