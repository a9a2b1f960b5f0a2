import { daysBetween, later, LAST_YEAR, nextWorkingDay, workingDayOnOrAfter, yearOf, type WorkingCalendar } from '#domain/calendar';
import type { CommitmentId, LocalDate, SiloId } from '#domain/kernel';
import type { Standing } from '../commitment.ts';
import { awaitsDelivery } from '../overdue.ts';
import type { Link } from './link.ts';

/** A commitment as far as dates that hang together need to know it. `on` is its agreed date, or while PROPOSED the one on the table. */
export type Dated = { readonly id: CommitmentId; readonly carriedBy: SiloId; readonly standing: Standing; readonly on: LocalDate | null };

/** At least everything that waits for what moves, directly or through others, and the working days of the silos that carry it. */
export type DatedGraph = {
  readonly links: readonly Link[];
  readonly commitments: ReadonlyMap<CommitmentId, Dated>;
  readonly calendarOf: (siloId: SiloId) => WorkingCalendar;
};

/** A date that somebody sets. `fromOn` is the one that it replaces: only a later date moves others. null looks at the date as it stands. */
export type DateSet = { readonly id: CommitmentId; readonly on: LocalDate; readonly fromOn: LocalDate | null };

/** A date that would have to follow; days are calendar days, more than 0. `becauseOf` is what it waits for directly. */
export type Follows = {
  readonly id: CommitmentId;
  readonly siloId: SiloId;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly days: number;
  readonly becauseOf: CommitmentId;
};

/** The first day on which somebody can be done who waits for that day: a working day later, or on that day where it is a part. */
const soonestAfter = (on: LocalDate, kind: Link['kind'], calendar: WorkingCalendar): LocalDate => {
  if (yearOf(on) >= LAST_YEAR) return on;
  return kind === 'PART' ? workingDayOnOrAfter(on, calendar) : nextWorkingDay(on, calendar);
};

/** What waits behind the roots, each after everything behind which it waits itself. */
function inOrder(behind: ReadonlyMap<CommitmentId, readonly Link[]>, roots: readonly CommitmentId[]): readonly CommitmentId[] {
  const order: CommitmentId[] = [];
  const seen = new Set<CommitmentId>();
  const stack = roots.map((id) => ({ id, at: 0 }));
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (top.at === 0 && seen.has(top.id)) {
      stack.pop();
      continue;
    }
    seen.add(top.id);
    const link = behind.get(top.id)?.[top.at];
    top.at += 1;
    if (link === undefined) {
      order.unshift(top.id);
      stack.pop();
    } else if (!seen.has(link.waitingId)) stack.push({ id: link.waitingId, at: 0 });
  }
  return order;
}

/**
 * Whose dates would have to follow, and to when: only those with which a new date collides, each to the first working day
 * of its own silo that is possible, and what collides with these in turn. Nothing moves forward, what is delivered or over
 * stays, and so does what is set here or `held`. In the order in which they hang together.
 */
export function ripple(graph: DatedGraph, set: readonly DateSet[], held: ReadonlySet<CommitmentId> = new Set()): readonly Follows[] {
  const behind = new Map<CommitmentId, Link[]>();
  for (const link of graph.links) behind.set(link.awaitedId, [...(behind.get(link.awaitedId) ?? []), link]);
  const moved = new Map<CommitmentId, LocalDate>(set.filter(({ on, fromOn }) => fromOn === null || on > fromOn).map(({ id, on }) => [id, on]));
  const fixed = new Set([...set.map(({ id }) => id), ...held]);
  const soonest = new Map<CommitmentId, { on: LocalDate; becauseOf: CommitmentId }>();
  const follows: Follows[] = [];
  for (const id of inOrder(behind, [...moved.keys()])) {
    const one = graph.commitments.get(id);
    const wanted = soonest.get(id);
    if (one?.on && wanted && !fixed.has(id) && awaitsDelivery(one) && one.on < wanted.on) {
      moved.set(id, wanted.on);
      follows.push({ id, siloId: one.carriedBy, fromOn: one.on, toOn: wanted.on, days: daysBetween(one.on, wanted.on), becauseOf: wanted.becauseOf });
    }
    const on = moved.get(id);
    if (on === undefined) continue;
    for (const { waitingId, kind } of behind.get(id) ?? []) {
      const waiting = graph.commitments.get(waitingId);
      if (!waiting) continue;
      const possible = soonestAfter(on, kind, graph.calendarOf(waiting.carriedBy));
      const known = soonest.get(waitingId);
      if (known === undefined || later(known.on, possible) !== known.on) soonest.set(waitingId, { on: possible, becauseOf: id });
    }
  }
  return follows;
}
