import type { CommitmentId, EscalationId, Instant, LocalDate, MemberId, RulingId, SiloId } from '#domain/kernel';
import type { Commitment, RulingOnPromise, Side, SlipReason } from '#domain/commitment';

export type RulingKind = 'COURSE_CORRECT' | 'NEW_LINE_OF_ACCOUNTABILITY';

/** `agreedOn` is the date from then on, `reason` belongs to a later one, `instruction` says what must be different: it becomes the next step. */
type Terms = { readonly agreedOn: LocalDate; readonly reason: SlipReason | null; readonly instruction: string };

/** What the sponsor decides. */
export type RulingTerms =
  | (Terms & { readonly kind: 'COURSE_CORRECT' })
  | (Terms & { readonly kind: 'NEW_LINE_OF_ACCOUNTABILITY'; readonly carriedBy: SiloId; readonly ownerId: MemberId });

/** The last four fall away with what they belonged to: a date asked for, an owner asked, a silo's part, a withdrawal asked for. */
export const RULING_FIELDS = ['AGREED_ON', 'NEXT_STEP', 'CARRIED_BY', 'OWNER', 'PROMISED_TO', 'ASKED_ON', 'NAMED_OWNER', 'CONTRIBUTES', 'WITHDRAWAL_ASKED'] as const;
export type RulingField = (typeof RULING_FIELDS)[number];

/**
 * One field of one commitment that the ruling rewrites: dates as `YYYY-MM-DD`, silos and members by id, a side for a
 * withdrawal, words for the next step. No silo in PROMISED_TO is the CCO's office.
 */
export type RulingChange = { readonly commitmentId: CommitmentId; readonly field: RulingField; readonly from: string | null; readonly to: string | null };

/** The commitment as it is now: what a ruling may change, and whether it can still be changed. */
export type RulingTarget = {
  readonly commitmentId: CommitmentId;
  readonly agreedOn: LocalDate | null;
  readonly nextStep: string;
  readonly carriedBy: SiloId;
  readonly promisedTo: SiloId | null;
  readonly ownerId: MemberId | null;
  readonly askedOn: LocalDate | null;
  readonly namedOwnerId: MemberId | null;
  readonly contributingSiloIds: readonly SiloId[];
  readonly withdrawalAskedBy: Side | null;
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

/** What a field that a change rewrites holds now. */
export const heldNow = (target: RulingTarget, change: Pick<RulingChange, 'field' | 'from'>): string | null => {
  switch (change.field) {
    case 'AGREED_ON': return target.agreedOn;
    case 'NEXT_STEP': return target.nextStep;
    case 'CARRIED_BY': return target.carriedBy;
    case 'OWNER': return target.ownerId;
    case 'PROMISED_TO': return target.promisedTo;
    case 'ASKED_ON': return target.askedOn;
    case 'NAMED_OWNER': return target.namedOwnerId;
    case 'CONTRIBUTES': return target.contributingSiloIds.find((id) => id === change.from) ?? null;
    case 'WITHDRAWAL_ASKED': return target.withdrawalAskedBy;
  }
};

export const rulingTargetOf = (commitment: Commitment): RulingTarget => ({
  commitmentId: commitment.id,
  agreedOn: commitment.agreedOn,
  nextStep: commitment.nextStep,
  carriedBy: commitment.carriedBy,
  promisedTo: commitment.promisedTo,
  ownerId: commitment.ownerId,
  askedOn: commitment.asked?.on ?? null,
  namedOwnerId: commitment.namedOwnerId,
  contributingSiloIds: commitment.contributingSiloIds,
  withdrawalAskedBy: commitment.withdrawalAsked?.side ?? null,
  isRunning: commitment.standing === 'ACCEPTED',
});

/** What an executed ruling sets on its promise, for the commitment's own rules to carry out. */
export const rulingOnPromise = ({ id, terms }: Pick<Ruling, 'id' | 'terms'>): RulingOnPromise => ({
  rulingId: id,
  on: terms.agreedOn,
  reason: terms.reason,
  nextStep: terms.instruction,
  note: terms.instruction,
  ...(terms.kind === 'NEW_LINE_OF_ACCOUNTABILITY' ? { carriedBy: terms.carriedBy, ownerId: terms.ownerId } : {}),
});
