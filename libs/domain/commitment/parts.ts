import type { CommitmentId, Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';

/** CARRIER: the silo that carries it. RECEIVER: the silo it is promised to, or the CCO's office. */
export const SIDES = ['CARRIER', 'RECEIVER'] as const;
export type Side = (typeof SIDES)[number];

export const SLIP_REASONS = ['DEPENDENCY', 'CAPACITY', 'SCOPE', 'PRIORITY_CONFLICT', 'ESTIMATE', 'OUTSIDE'] as const;
export type SlipReason = (typeof SLIP_REASONS)[number];

/** A later date that waits for the other side. `byMemberId` is null when a file asked. */
export type AskedDate = {
  readonly on: LocalDate;
  readonly reason: SlipReason;
  readonly note: string;
  readonly byMemberId: MemberId | null;
  readonly at: Instant;
};

/**
 * A date that somebody who may not move it puts to the carrying side: the CCO, or whoever holds the promise because of
 * which it would move. It changes nothing until the owner or the carrying lead answers.
 */
export type SuggestedDate = {
  readonly on: LocalDate;
  readonly reason: SlipReason;
  readonly note: string;
  readonly byMemberId: MemberId;
  readonly at: Instant;
  readonly becauseOf: CommitmentId | null;
};

/** How a later date came to hold: agreed between the silos, by the CCO's triage of the arrears, or by a ruling. */
export const SLIP_PATHS = ['AGREED', 'ARREARS', 'RULING'] as const;
export type SlipPath = (typeof SLIP_PATHS)[number];

/** An agreed move to a later date; days are calendar days, more than 0. */
export type Slip = {
  readonly seq: number;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly days: number;
  readonly reason: SlipReason;
  readonly note: string;
  readonly path: SlipPath;
  readonly askedBy: MemberId | null;
  readonly agreedBy: MemberId;
  readonly at: Instant;
  /** Taken back before anybody was told: kept, and counted nowhere. */
  readonly undoneAt: Instant | null;
};

/** The silo and the owner that a kept or broken promise belongs to. */
export type Holder = { readonly siloId: SiloId; readonly ownerId: MemberId | null };

/** One counter: the terms that a side put on the table instead. */
export type Round = {
  readonly seq: number;
  readonly side: Side;
  readonly byMemberId: MemberId;
  readonly at: Instant;
  /** The date that was on the table before. */
  readonly fromOn: LocalDate | null;
  readonly on: LocalDate | null;
  readonly note: string;
};

export const ASK_KINDS = ['DECISION', 'PEOPLE', 'DATA', 'MONEY'] as const;
export type AskKind = (typeof ASK_KINDS)[number];
export type Ask = { readonly kind: AskKind; readonly text: string };

type Said = { readonly at: Instant; readonly byMemberId: MemberId };

/** The carrying side's own word. Confidence is 0 to 100, in the agreed date being met. */
export type Report =
  | (Said & { readonly state: 'ON_TRACK'; readonly confidence: number | null; readonly evidence: string; readonly ask: null })
  | (Said & { readonly state: 'AT_RISK'; readonly confidence: number; readonly evidence: string; readonly ask: Ask });
export type ReportState = Report['state'];

/** What shows a delivery. A file is one that is kept here, by its id. */
export type Proof =
  | { readonly kind: 'LINK'; readonly url: string; readonly title: string }
  | { readonly kind: 'NOTE'; readonly text: string }
  | { readonly kind: 'FILE'; readonly fileId: string; readonly name: string };

/**
 * A claim that it is done, and what the receiving silo answered: nothing yet, returned or verified. Nobody in
 * `byMemberIds` means that a file said so: then nobody knows when it was claimed.
 */
export type Delivery = {
  readonly seq: number;
  readonly at: Instant;
  readonly byMemberIds: readonly MemberId[];
  readonly evidence: string;
  readonly proofs: readonly Proof[];
  readonly answer: 'NONE' | 'RETURNED' | 'VERIFIED';
  readonly answeredBy: MemberId | null;
  readonly answeredAt: Instant | null;
  readonly answerNote: string;
};

/** One side has said yes to withdrawing; it happens when the other side does. */
export type WithdrawalAsk = { readonly side: Side; readonly byMemberId: MemberId; readonly at: Instant; readonly reason: string };

/** BEFORE_DATE: by the owner or lead alone. TOGETHER: both sides said yes. FILE: an imported row that was closed already. */
export const CLOSING_PATHS = ['DECLINED', 'TAKEN_BACK', 'BEFORE_DATE', 'TOGETHER', 'RULING', 'ARREARS', 'FILE'] as const;
export type ClosingPath = (typeof CLOSING_PATHS)[number];

/** How it ended. `on` is the day in the carrying silo's zone. */
export type Closing = {
  readonly path: ClosingPath;
  readonly reason: string;
  readonly byMemberId: MemberId | null;
  readonly at: Instant;
  readonly on: LocalDate;
};
