import type { CommitmentId, EscalationId, Instant, LocalDate, MemberId, RulingId, SiloId } from '#domain/kernel';
import type { Commitment, SlipReason } from '#domain/commitment';

export type RulingKind = 'COURSE_CORRECT' | 'NEW_LINE_OF_ACCOUNTABILITY';

/** `agreedOn` is the date from then on, `reason` belongs to a later one, `instruction` says what must be different. */
type Terms = { readonly agreedOn: LocalDate; readonly reason: SlipReason | null; readonly instruction: string };

/** What the sponsor decides. */
export type RulingTerms =
  | (Terms & { readonly kind: 'COURSE_CORRECT' })
  | (Terms & { readonly kind: 'NEW_LINE_OF_ACCOUNTABILITY'; readonly carriedBy: SiloId; readonly ownerId: MemberId });

export type RulingField = 'AGREED_ON' | 'CARRIED_BY' | 'OWNER' | 'PROMISED_TO';

/** One field of one commitment that the ruling rewrites: dates as `YYYY-MM-DD`, silos and members by id. No silo in PROMISED_TO is the CCO's office. */
export type RulingChange = { readonly commitmentId: CommitmentId; readonly field: RulingField; readonly from: string | null; readonly to: string | null };

/** The commitment as it is now: what a ruling may change, and whether it can still be changed. */
export type RulingTarget = {
  readonly commitmentId: CommitmentId;
  readonly agreedOn: LocalDate | null;
  readonly carriedBy: SiloId;
  readonly promisedTo: SiloId | null;
  readonly ownerId: MemberId | null;
  /** Accepted, and neither delivered nor closed. */
  readonly isRunning: boolean;
};

export type RulingState = 'HELD' | 'TAKEN_BACK' | 'EXECUTED' | 'RETURNED' | 'SUPERSEDED';
export type Difference = { readonly commitmentId: CommitmentId; readonly field: RulingField | 'STANDING'; readonly expected: string | null; readonly found: string | null };

export type Ruling = {
  readonly id: RulingId;
  readonly escalationId: EscalationId;
  readonly ruledBy: MemberId;
  readonly terms: RulingTerms;
  /** The exact preview: what is changed, and nothing else. */
  readonly changes: readonly RulingChange[];
  readonly heldAt: Instant;
  readonly executesAt: Instant;
  readonly state: RulingState;
  /** When it left HELD. */
  readonly settledAt: Instant | null;
  /** What had moved meanwhile, when it was returned. */
  readonly differs: readonly Difference[];
};

export const HELD_MS = 10 * 60_000;

export const fieldOf = (target: RulingTarget, field: RulingField): string | null =>
  ({ AGREED_ON: target.agreedOn, CARRIED_BY: target.carriedBy, OWNER: target.ownerId, PROMISED_TO: target.promisedTo })[field];

export const rulingTargetOf = (commitment: Commitment): RulingTarget => ({
  commitmentId: commitment.id,
  agreedOn: commitment.agreedOn,
  carriedBy: commitment.carriedBy,
  promisedTo: commitment.promisedTo,
  ownerId: commitment.ownerId,
  isRunning: commitment.standing === 'ACCEPTED',
});
