import type { CommitmentId, Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import type { ChangeKind, PlaybookEntry } from './change-kind.ts';
import type { LoadConfirmed } from './load.ts';
import type { AskedDate, Closing, Delivery, Holder, Report, Round, Side, Slip, SuggestedDate, WithdrawalAsk } from './parts.ts';

export const STANDINGS = ['PROPOSED', 'ACCEPTED', 'DELIVERED', 'VERIFIED', 'DECLINED', 'WITHDRAWN'] as const;
export type Standing = (typeof STANDINGS)[number];

export const EFFECTS = ['NONE_YET', 'PENDING', 'PROVEN', 'NONE'] as const;
/** NONE_YET before verification, PENDING after it, then PROVEN or NONE. */
export type Effect = (typeof EFFECTS)[number];

/** WAITING: its date was past when it came in, so no clock runs until the CCO triages it. TRIAGED: it was such a row. */
export const ARREARS = ['NO', 'WAITING', 'TRIAGED'] as const;
export type Arrears = (typeof ARREARS)[number];

/**
 * A promise from silo to silo. One row, plus child rows for `slips`, `rounds` and `deliveries` (in order, `seq` from 1).
 * Absent is `null`. Unless `asImported`, whatever is ACCEPTED, DELIVERED or VERIFIED has `ownerId`, `originalOn` and `agreedOn`.
 */
export type Commitment = {
  readonly id: CommitmentId;
  /** Goes up by one with every change; writers send the one that they read. */
  readonly version: number;
  /** For people: `C-12`. Counted in the organization, never used twice. */
  readonly number: number;
  readonly title: string;
  /** For which effect on customers. */
  readonly customerEffect: string;
  /** What will show that it is delivered. */
  readonly doneWhen: string;
  readonly nextStep: string;

  readonly carriedBy: SiloId;
  /** null is the CCO's office, on behalf of customers. Never the carrying silo. */
  readonly promisedTo: SiloId | null;
  readonly contributingSiloIds: readonly SiloId[];
  readonly ownerId: MemberId | null;
  /** Asked to be the owner and has not answered; until then `ownerId` stays accountable. */
  readonly namedOwnerId: MemberId | null;
  readonly proposedBy: MemberId | null;
  readonly proposedAt: Instant;

  readonly standing: Standing;
  /** While PROPOSED: whose turn it is, and since when. */
  readonly waitingOn: Side | null;
  readonly waitingSinceAt: Instant | null;
  /** The counters so far. */
  readonly rounds: readonly Round[];

  /** The date on the table while PROPOSED. */
  readonly proposedOn: LocalDate | null;
  /** Agreed first, at acceptance; never rewritten. */
  readonly originalOn: LocalDate | null;
  /** The date that holds now. */
  readonly agreedOn: LocalDate | null;
  /** A later date that waits for the receiving silo. */
  readonly asked: AskedDate | null;
  /** Another date that waits for the carrying side's yes or no. */
  readonly suggested: SuggestedDate | null;
  readonly slips: readonly Slip[];
  /** Who held it on the original date, kept when it passes to others on or after that date; null while that is who holds it now. */
  readonly heldOnOriginal: Holder | null;

  readonly acceptedAt: Instant | null;
  readonly report: Report | null;
  /** The last thing the carrying side said (accepted, reported, asked, delivered or commented), or a ruling said of it. */
  readonly lastWordAt: Instant | null;
  readonly deliveries: readonly Delivery[];
  readonly effect: Effect;
  readonly withdrawalAsked: WithdrawalAsk | null;
  /** Set when DECLINED or WITHDRAWN. */
  readonly closing: Closing | null;

  /** Came from a file and lacks what its standing needs: outside rates, clocks and notices until completed. */
  readonly asImported: boolean;
  readonly importKey: string | null;
  /** What the file said and no field holds, line by line. */
  readonly importNote: string;
  readonly arrears: Arrears;
  /** Whom the contract names to look at the delivery; who may verify is not changed by it. */
  readonly verifierId: MemberId | null;
  /** When the receiving side is asked whether customers felt it, and when it was asked. */
  readonly effectOn: LocalDate | null;
  readonly effectAskedAt: Instant | null;
  /** Kept when it was accepted over a limit: who confirmed that, when, and with which numbers. */
  readonly loadConfirmed: LoadConfirmed | null;
  readonly changeKind: ChangeKind | null;
  /** Steps of the change, in their order; empty without a playbook. */
  readonly playbook: readonly PlaybookEntry[];
  /** Set by "watch from today": the clock counts from this day instead of the agreed date. */
  readonly watchedFromOn: LocalDate | null;
};

/** What people call it: `C-12`. */
export const keyOf = (commitment: Pick<Commitment, 'number'>): string => `C-${commitment.number}`;
