import { daysBetween } from '#domain/calendar';
import type { CommitmentId, Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { WorkingRules } from '#domain/org';
import type { Commitment } from './commitment.ts';

/** A promise that somebody has to work on: accepted and not delivered. */
export type OpenWork = { readonly id: CommitmentId; readonly ownerId: MemberId | null; readonly carriedBy: SiloId; readonly agreedOn: LocalDate | null };

export type LoadLimits = Pick<WorkingRules, 'mostOpenOfOwner' | 'mostOpenOfSilo' | 'mostInAWeek'>;

/** Which limit it goes over: of its owner, of its silo, of its owner in the days around its date. */
export type Excess = 'OWNER' | 'SILO' | 'WEEK';

/** What owner and silo would carry with this promise, itself counted. */
export type Load = {
  readonly ownerId: MemberId | null;
  readonly ownerOpen: number;
  readonly siloOpen: number;
  /** Of the owner, due within three days of it. */
  readonly ownerInWeek: number;
  readonly siloInWeek: number;
  /** Other promises of the owner that are due within three days of it. */
  readonly clashes: readonly CommitmentId[];
  readonly over: readonly Excess[];
};

/** Kept on the promise: ids, a moment and numbers. */
export type LoadConfirmed = Omit<Load, 'clashes'> & LoadLimits & { readonly byMemberId: MemberId; readonly at: Instant };

const DAYS_AROUND = 3;

type Wanted = Pick<OpenWork, 'id' | 'ownerId' | 'carriedBy'> & { readonly on: LocalDate | null };

/** How much owner and silo would carry. `work` is at least everything open of either; more does no harm. */
export function loadWith(promise: Wanted, work: readonly OpenWork[], limits: LoadLimits): Load {
  const others = work.filter(({ id }) => id !== promise.id);
  const ofOwner = others.filter(({ ownerId }) => promise.ownerId !== null && ownerId === promise.ownerId);
  const ofSilo = others.filter(({ carriedBy }) => carriedBy === promise.carriedBy);
  const near = (one: OpenWork): boolean => promise.on !== null && one.agreedOn !== null && Math.abs(daysBetween(one.agreedOn, promise.on)) <= DAYS_AROUND;
  const clashes = ofOwner.filter(near).map(({ id }) => id);
  const load = {
    ownerId: promise.ownerId,
    ownerOpen: promise.ownerId === null ? 0 : ofOwner.length + 1,
    siloOpen: ofSilo.length + 1,
    ownerInWeek: promise.ownerId === null ? 0 : clashes.length + 1,
    siloInWeek: ofSilo.filter(near).length + 1,
    clashes,
  };
  const over: Excess[] = [];
  if (load.ownerOpen > limits.mostOpenOfOwner) over.push('OWNER');
  if (load.siloOpen > limits.mostOpenOfSilo) over.push('SILO');
  if (load.ownerInWeek > limits.mostInAWeek) over.push('WEEK');
  return { ...load, over };
}

type Terms = Pick<Commitment, 'proposedOn' | 'namedOwnerId' | 'ownerId'>;

/** Who would own it and by when, were it accepted now with these additions. */
export const acceptedTerms = (commitment: Terms, input: { readonly ownerId?: MemberId | null; readonly on?: LocalDate | null }): { readonly ownerId: MemberId | null; readonly on: LocalDate | null } => ({
  ownerId: input.ownerId ?? commitment.namedOwnerId ?? commitment.ownerId,
  on: commitment.proposedOn ?? input.on ?? null,
});
