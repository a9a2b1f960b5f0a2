import type { Instant, LocalDate } from '#domain/kernel';
import { addDays, atLocal, occurrences, yearOf } from '#domain/calendar';
import type { Forum } from './forum.ts';

/** A date of a forum. `key` is the day that its rhythm gave and names it for good; `on` is the day it takes place. */
export type SittingDate = { readonly key: LocalDate; readonly on: LocalDate; readonly startsAt: Instant; readonly endsAt: Instant };

const WINDOW_DAYS = 400;
export const MOST_SITTINGS = 120;

export const sittingDate = (forum: Pick<Forum, 'at' | 'zone' | 'minutes'>, key: LocalDate, on: LocalDate): SittingDate => {
  const startsAt = atLocal(on, forum.at, forum.zone);
  return { key, on, startsAt, endsAt: (startsAt + forum.minutes * 60_000) as Instant };
};

/** The next sittings from that day on, in order, at most 120; fewer when the calendar ends. */
export const nextSittings = (forum: Pick<Forum, 'rule' | 'at' | 'zone' | 'minutes' | 'exceptions'>, from: LocalDate, count: number): readonly SittingDate[] => {
  const wanted = Math.min(Math.max(0, Math.floor(count)), MOST_SITTINGS);
  const found: SittingDate[] = [];
  for (let start = from; found.length < wanted && yearOf(start) < 2190; start = addDays(start, WINDOW_DAYS))
    for (const { key, on } of occurrences(forum.rule, start, addDays(start, WINDOW_DAYS - 1), forum.exceptions)) found.push(sittingDate(forum, key, on));
  return found.slice(0, wanted);
};
