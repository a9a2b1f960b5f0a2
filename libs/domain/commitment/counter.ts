import { ok, readText, refuse, type LocalDate, type MemberId } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { readDue, refused } from './due.ts';
import { against } from './hindrance.ts';
import { COUNTERS_BEFORE_ESCALATION } from './offers-escalation.ts';
import { nameTo } from './owner.ts';
import type { Round } from './parts.ts';
import { changed, factOf, type Decided, type Step } from './step.ts';
import { NOTE } from './texts.ts';

export type Counter = { readonly on: LocalDate; readonly ownerId?: MemberId | null; readonly note?: string };

/**
 * Puts another date on the table; the other side answers next. The carrying silo may name an owner with it. Refuses
 * NOT_ALLOWED, STALE, WRONG_STATE, INVALID (a date that is over, or the one already on the table).
 */
export function counter(commitment: Commitment, input: Counter, step: Step): Decided {
  const problem = against(commitment, 'commitment.counter', step);
  if (problem) return refused(problem);
  const on = readDue(input.on, step.today);
  if (!on.ok) return on;
  if (on.value === commitment.proposedOn) {
    return refuse('INVALID', 'Nothing was changed: that date is on the table already. Accept it, or counter with another one.', 'on');
  }
  const note = readText(input.note, NOTE);
  if (!note.ok) return note;

  const side = commitment.waitingOn ?? 'CARRIER';
  const round: Round = { seq: commitment.rounds.length + 1, side, byMemberId: step.by, at: step.now, fromOn: commitment.proposedOn, on: on.value, note: note.value };
  const named = input.ownerId != null && side === 'CARRIER' ? nameTo(commitment, input.ownerId, step.by) : commitment;
  const next = changed(commitment, {
    ownerId: named.ownerId,
    namedOwnerId: named.namedOwnerId,
    proposedOn: on.value,
    rounds: [...commitment.rounds, round],
    waitingOn: side === 'CARRIER' ? 'RECEIVER' : 'CARRIER',
    waitingSinceAt: step.now,
    lastWordAt: side === 'CARRIER' ? step.now : commitment.lastWordAt,
  });
  const data = { side, round: round.seq, fromOn: commitment.proposedOn, on: on.value, namedOwnerId: next.namedOwnerId };
  const facts = [factOf(next, 'commitment.countered', data, { note: note.value })];
  if (round.seq === COUNTERS_BEFORE_ESCALATION) facts.push(factOf(next, 'commitment.third-counter', { side, round: round.seq }));
  return ok({ commitment: next, facts });
}
