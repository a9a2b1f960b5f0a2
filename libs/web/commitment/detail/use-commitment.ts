import { useQuery } from '@apollo/client/react';
import { useChanges } from '#web/ui';
import { CommitmentByIdDocument, CommitmentByKeyDocument, type CommitmentDetailFragment } from './commitment-detail.generated.ts';

const KEY = /^C-\d{1,9}$/i;

type Found = { readonly commitment: CommitmentDetailFragment | null; readonly state: 'reading' | 'ready' | 'absent' | 'failed'; readonly again: () => void };

/** One commitment by what an address calls it: its id, or its key. */
export const useCommitment = (reference: string): Found => {
  const isKey = KEY.test(reference);
  const byKey = useQuery(CommitmentByKeyDocument, { variables: { key: reference }, skip: !isKey, fetchPolicy: 'cache-first' });
  const key = reference.toUpperCase();
  const id = isKey ? byKey.data?.commitments.nodes.find((node) => node.key === key)?.id : reference;
  const { data, error, refetch } = useQuery(CommitmentByIdDocument, { variables: { id: id ?? '' }, skip: id === undefined });
  useChanges(() => void refetch(), ({ subjectId }) => subjectId === id);
  const commitment = data?.commitment ?? null;
  const absent = (isKey && byKey.data !== undefined && id === undefined) || (data !== undefined && data.commitment === null);
  const failed = error !== undefined || byKey.error !== undefined;
  return {
    commitment,
    state: commitment ? 'ready' : absent ? 'absent' : failed ? 'failed' : 'reading',
    again: () => void (id === undefined ? byKey.refetch() : refetch()),
  };
};
