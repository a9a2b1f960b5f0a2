import { ok, refuse, type LocalDate, type MemberId } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { needDate, needOwner, readDue, refused } from './due.ts';
import { against } from './hindrance.ts';
import { confirmLoad, type Weighed } from './over-limit.ts';
import { holdUntilAnswered, nameTo } from './owner.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { checkVerifier, readEffectOn } from './verifier.ts';

/** Fills in what the terms on the table lack: an owner, or a date where none was proposed. */
export type Acceptance = Weighed & {
  readonly ownerId?: MemberId | null;
  readonly on?: LocalDate | null;
  readonly verifierId?: MemberId | null;
  readonly effectOn?: LocalDate | null;
};

/**
 * Agrees to the terms on the table: the carrying silo to a proposal, the receiving silo to a counter. Needs an owner and a
 * date that is not over; its date becomes original and agreed date. Until a named owner says yes, whoever accepts for the
 * carrying silo holds it. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID (owner, date; another date is a counter; over a limit of load without saying so).
 */
export function accept(commitment: Commitment, input: Acceptance, step: Step): Decided {
  const problem = against(commitment, 'commitment.accept', step);
  if (problem) return refused(problem);

  if (input.on != null && commitment.proposedOn !== null && input.on !== commitment.proposedOn) {
    return refuse('INVALID', 'Nothing was changed: accepting keeps the date on the table. For another date, counter with it.', 'on');
  }
  const due = commitment.proposedOn ?? input.on;
  if (due == null) return refused(needDate());
  const on = readDue(due, step.today);
  if (!on.ok) return refuse('INVALID', 'Nothing was changed: the date on the table is over. Counter with another one.', 'on');

  const fromCarrier = commitment.waitingOn !== 'RECEIVER';
  // Whoever accepts and was asked to own it has said yes by that.
  const owner = input.ownerId ?? (commitment.namedOwnerId === step.by ? step.by : null);
  const named = owner !== null && fromCarrier ? nameTo(commitment, owner, step.by) : commitment;
  const carrier = fromCarrier ? step.by : (commitment.rounds.findLast((round) => round.side === 'CARRIER')?.byMemberId ?? null);
  const held = carrier === null ? named : holdUntilAnswered(named, carrier);
  // A counter is the carrying silo's offer: who made it answers for it when nobody was named.
  const ownerId = held.ownerId ?? (fromCarrier ? null : carrier);
  if (ownerId === null) return refused(needOwner());

  const effectOn = readEffectOn(input.effectOn, on.value, step.today);
  if (!effectOn.ok) return effectOn;
  const verifier = checkVerifier(input.verifierId, [ownerId, held.namedOwnerId]);
  if (verifier) return refused(verifier);
  const load = fromCarrier ? confirmLoad(input, step) : ok(null);
  if (!load.ok) return load;

  const next = changed(commitment, {
    verifierId: input.verifierId ?? commitment.verifierId,
    effectOn: effectOn.value ?? commitment.effectOn,
    loadConfirmed: load.value,
    ownerId,
    namedOwnerId: held.namedOwnerId,
    standing: 'ACCEPTED',
    waitingOn: null,
    waitingSinceAt: null,
    originalOn: on.value,
    agreedOn: on.value,
    acceptedAt: step.now,
    lastWordAt: fromCarrier ? step.now : commitment.lastWordAt,
  });
  return ok({ commitment: next, facts: [factOf(next, 'commitment.accepted', { on: on.value, namedOwnerId: next.namedOwnerId, counters: next.rounds.length, overLimit: load.value !== null })] });
}
