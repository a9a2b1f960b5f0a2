import type { EditCommitmentInput } from '#contract';
import type { TermsEdit } from '#domain/commitment';
import type { LocalDate, MemberId, SiloId } from '#domain/kernel';

/** What the API says, in the domain's words: an empty receiver is the CCO's office, one left out stays. */
export const toTermsEdit = (input: Omit<EditCommitmentInput, 'id' | 'version'>): TermsEdit => ({
  title: input.title,
  customerEffect: input.customerEffect,
  doneWhen: input.doneWhen,
  nextStep: input.nextStep,
  carriedBy: input.carriedBy as SiloId | null | undefined,
  promisedTo: input.promisedTo == null ? undefined : input.promisedTo === '' ? null : (input.promisedTo as SiloId),
  proposedOn: input.proposedOn as LocalDate | null | undefined,
  verifierId: input.verifier == null ? undefined : input.verifier === '' ? null : (input.verifier as MemberId),
  effectOn: (input.effectOn ?? undefined) as LocalDate | undefined,
  contributingSiloIds: input.contributingSilos as SiloId[] | null | undefined,
});
