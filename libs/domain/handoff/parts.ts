import type { SlipReason } from '#domain/commitment';
import type { Instant, LocalDate, MemberId } from '#domain/kernel';

/** OFFER: the giving silo says what it will hand off. DELIVERY: it says that it did. Each gets one answer. */
export const CLAIMS = ['OFFER', 'DELIVERY'] as const;
export type Claim = (typeof CLAIMS)[number];

export const CLAIM_ANSWERS = ['NONE', 'ACCEPTED', 'DONE', 'RETURNED', 'VOID'] as const;
/** ACCEPTED answers an offer, DONE a delivery; VOID: it was let go before anybody answered. */
export type ClaimAnswer = (typeof CLAIM_ANSWERS)[number];

/** One claim of the giving silo, with what the receiving one answered. `dueOn` is the date that it was made for. */
export type Round = {
  readonly seq: number;
  readonly claim: Claim;
  readonly byMemberId: MemberId;
  readonly at: Instant;
  readonly dueOn: LocalDate;
  /** What was said with the offer, or the evidence of the delivery. */
  readonly words: string;
  readonly answer: ClaimAnswer;
  readonly answeredBy: MemberId | null;
  readonly answeredAt: Instant | null;
  readonly answerNote: string;
  /** The date that the receiving silo wished for when it returned. */
  readonly wishedOn: LocalDate | null;
};

/** A later due date that waits for the receiving silo. */
export type AskedDue = {
  readonly on: LocalDate;
  readonly reason: SlipReason;
  readonly note: string;
  readonly byMemberId: MemberId;
  readonly at: Instant;
};

/** An agreed move of an accepted hand-off to a later date; days are calendar days, more than 0. */
export type DueSlip = {
  readonly seq: number;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly days: number;
  readonly reason: SlipReason;
  readonly note: string;
  readonly askedBy: MemberId;
  readonly agreedBy: MemberId;
  readonly at: Instant;
};
