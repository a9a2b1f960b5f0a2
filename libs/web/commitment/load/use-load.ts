import { useQuery } from '@apollo/client/react';
import { loadWith, type Load, type LoadLimits, type OpenWork } from '#domain/commitment';
import type { CommitmentId, LocalDate, MemberId, SiloId } from '#domain/kernel';
import { LoadCheckDocument } from '../steps/steps.generated.ts';

/** A promise that somebody is about to take on; `id` is null while it is none yet. */
export type Weighing = { readonly id: string | null; readonly carriedBy: string; readonly ownerId: string | null; readonly on: string | null };
export type FoundLoad = { readonly load: Load; readonly limits: LoadLimits; readonly clashes: readonly { readonly key: string; readonly title: string }[] };

/** What owner and silo would carry with this promise, by the same function that decides on the server; null without one, and while it is read. */
export const useLoad = (promise: Weighing | null): FoundLoad | null => {
  const { id, carriedBy, ownerId, on } = promise ?? { id: null, carriedBy: '', ownerId: null, on: null };
  const { data } = useQuery(LoadCheckDocument, { variables: { carriedBy, owner: ownerId }, skip: promise === null, fetchPolicy: 'cache-and-network' });
  if (!data || promise === null) return null;
  const work = data.openWork.map((one): OpenWork => ({
    id: one.commitmentId as CommitmentId, ownerId: one.ownerId as MemberId | null, carriedBy: one.carriedBy as SiloId, agreedOn: one.agreedOn as LocalDate | null,
  }));
  const limits = data.organization.rules;
  const load = loadWith({ id: (id ?? '') as CommitmentId, carriedBy: carriedBy as SiloId, ownerId: ownerId as MemberId | null, on: on as LocalDate | null }, work, limits);
  return { load, limits, clashes: data.openWork.filter(({ commitmentId }) => load.clashes.includes(commitmentId as CommitmentId)) };
};
