import { earlier } from '#domain/calendar';
import type { CommitmentId, Instant, LocalDate, MemberId, SiloId } from '#domain/kernel';
import { propose } from '../propose.ts';
import { factOf, type Change } from '../step.ts';
import type { Series } from './series.ts';
import { titleOn } from './title.ts';

/** Who carries and owns it by now: silos close, and people leave. */
export type Made = {
  readonly id: CommitmentId;
  readonly number: number;
  readonly on: LocalDate;
  readonly carriedBy: SiloId;
  readonly promisedTo: SiloId | null;
  readonly ownerId: MemberId;
  readonly now: Instant;
  /** In the carrying silo's zone. */
  readonly today: LocalDate;
};

/**
 * One date of a series as a commitment of its own, promised already. Made after its date has passed, which only happens
 * when the product stood still, it waits with the arrears: nobody's ladder starts at once, and it is seen to have been missed.
 */
export function makeOccurrence(series: Series, made: Made): Change {
  const { id, number, on, carriedBy, promisedTo, ownerId, now, today } = made;
  const { title, customerEffect, doneWhen, startedBy } = series;
  const step = { by: ownerId, now, today: earlier(on, today), capacities: new Set(['MEMBER', 'CARRYING_LEAD'] as const) };
  const decided = propose({ id, number, title: titleOn(title, on), customerEffect, doneWhen, carriedBy, promisedTo, ownerId, on }, step);
  if (!decided.ok) throw new Error(`an occurrence of ${series.id} cannot be promised: ${decided.problem.message}`);
  const { commitment, facts } = decided.value;
  const next = { ...commitment, proposedBy: startedBy, arrears: on < today ? ('WAITING' as const) : commitment.arrears, lastWordAt: null };
  return { commitment: next, facts: [...facts, factOf(next, 'commitment.repeated', { seriesId: series.id, on, late: on < today })] };
}
