import { ok, refuse, type LocalDate, type MemberId, type RulingId, type SiloId } from '#domain/kernel';
import { keyOf, type Commitment } from './commitment.ts';
import type { SlipReason } from './parts.ts';
import { courseCorrect, moveAccountability } from './rulings.ts';
import type { Change, Decided, Step } from './step.ts';

/** What a ruling sets on one promise; what it leaves out, or sets as it is already, stays. */
export type RulingOnPromise = {
  readonly rulingId: RulingId;
  readonly carriedBy?: SiloId | null;
  readonly ownerId?: MemberId | null;
  readonly on?: LocalDate | null;
  readonly reason?: SlipReason | null;
  readonly nextStep?: string;
  readonly note?: string;
};

/**
 * Executes a sponsor's ruling on one promise as one change: the new line of accountability, then date and next step.
 * Refuses as `moveAccountability` and `courseCorrect` do, and INVALID when it would change nothing.
 */
export function applyRuling(commitment: Commitment, ruling: RulingOnPromise, step: Step): Decided {
  const carriedBy = ruling.carriedBy ?? commitment.carriedBy;
  const ownerId = ruling.ownerId ?? commitment.ownerId;
  const moves = ownerId !== null && (carriedBy !== commitment.carriedBy || ownerId !== commitment.ownerId);
  const corrects = (ruling.on != null && ruling.on !== commitment.agreedOn) || (ruling.nextStep ?? '').trim() !== '';
  if (!moves && !corrects) return refuse('INVALID', `${keyOf(commitment)} is as it was: the ruling would change nothing of it.`);

  let change: Change = { commitment, facts: [] };
  for (const take of [
    (c: Commitment, at: Step) => (moves ? moveAccountability(c, { rulingId: ruling.rulingId, carriedBy, ownerId, note: ruling.note }, at) : null),
    (c: Commitment, at: Step) => (corrects ? courseCorrect(c, ruling, at) : null),
  ]) {
    const decided = take(change.commitment, { ...step, version: change.facts.length === 0 ? step.version : undefined });
    if (decided === null) continue;
    if (!decided.ok) return decided;
    change = { commitment: decided.value.commitment, facts: [...change.facts, ...decided.value.facts] };
  }
  return ok({ ...change, commitment: { ...change.commitment, version: commitment.version + 1 } });
}
