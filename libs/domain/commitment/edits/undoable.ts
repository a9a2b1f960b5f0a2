import type { ChangeId, CommitmentId, Instant, MemberId } from '#domain/kernel';
import type { Commitment } from '../commitment.ts';

/**
 * What an undo can put back. Rounds, deliveries, the original date and what was confirmed at acceptance are not among them:
 * they stay as they happened.
 */
const RESTORED = [
  'title', 'customerEffect', 'doneWhen', 'nextStep', 'carriedBy', 'promisedTo', 'proposedOn', 'contributingSiloIds', 'waitingOn', 'waitingSinceAt',
  'ownerId', 'namedOwnerId', 'heldOnOriginal', 'agreedOn', 'asked', 'suggested', 'watchedFromOn', 'arrears', 'report', 'lastWordAt', 'standing', 'effect',
  'withdrawalAsked', 'closing', 'asImported', 'verifierId', 'effectOn', 'changeKind', 'playbook',
] as const satisfies readonly (keyof Commitment)[];
type Restored = (typeof RESTORED)[number];

/** The closed fields that a change wrote, as they were before it. */
export type Before = Partial<Pick<Commitment, Restored>>;

/** A change that whoever made it may still take back. */
export type UndoableChange = {
  readonly id: ChangeId;
  readonly commitmentId: CommitmentId;
  /** The version that it wrote. */
  readonly version: number;
  /** The type of its first fact. */
  readonly what: string;
  readonly before: Before;
  /** The slip that it wrote. */
  readonly slipSeq: number | null;
  readonly byMemberId: MemberId;
  readonly at: Instant;
};

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

const slipWritten = (before: Commitment, after: Commitment): number | null | 'MORE' => {
  if (!differs(before.slips, after.slips)) return null;
  const added = after.slips.slice(before.slips.length);
  return added.length === 1 && !differs(before.slips, after.slips.slice(0, -1)) ? added[0]!.seq : 'MORE';
};

/** What undoing the step between these two would put back; null where the step wrote something that stays for good. */
export function whatWasBefore(before: Commitment, after: Commitment): Pick<UndoableChange, 'before' | 'slipSeq'> | null {
  const written = (Object.keys(after) as (keyof Commitment)[]).filter((name) => name !== 'version' && name !== 'slips' && differs(before[name], after[name]));
  const slipSeq = slipWritten(before, after);
  if (slipSeq === 'MORE' || !written.every((name) => (RESTORED as readonly string[]).includes(name))) return null;
  return { before: Object.fromEntries(written.map((name) => [name, before[name]])), slipSeq };
}
