import { useQuery } from '@apollo/client/react';
import { loadWith, type Load, type LoadLimits, type OpenWork } from '#domain/commitment';
import type { CommitmentId, LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { LoadCheckDocument } from './steps.generated.ts';

type Found = { readonly load: Load; readonly limits: LoadLimits; readonly clashes: readonly { readonly key: string; readonly title: string }[] };

/** What owner and silo would carry with this promise, by the same function that decides on the server; null while it is read. */
export const useLoad = (commitment: CommitmentDetailFragment, terms: { readonly ownerId: MemberId | null; readonly on: LocalDate | null }, wanted: boolean): Found | null => {
  const carriedBy = commitment.carriedBy.id;
  const { data } = useQuery(LoadCheckDocument, { variables: { carriedBy, owner: terms.ownerId }, skip: !wanted, fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const work = data.openWork.map((one): OpenWork => ({
    id: one.commitmentId as CommitmentId, ownerId: one.ownerId as MemberId | null, carriedBy: one.carriedBy as SiloId, agreedOn: one.agreedOn as LocalDate | null,
  }));
  const limits = data.organization.rules;
  const load = loadWith({ id: commitment.id as CommitmentId, carriedBy: carriedBy as SiloId, ...terms }, work, limits);
  return { load, limits, clashes: data.openWork.filter(({ commitmentId }) => load.clashes.includes(commitmentId as CommitmentId)) };
};
