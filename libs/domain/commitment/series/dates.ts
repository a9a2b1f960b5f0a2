import { addDays, dateOf, earlier, LAST_YEAR, ruleDates, startOfDay, type RecurrenceRule } from '#domain/calendar';
import type { Instant, LocalDate, Zone } from '#domain/kernel';
import type { Series } from './series.ts';

const LAST_DAY = dateOf(LAST_YEAR, 12, 31);
/** Longer than any rhythm: every 52 weeks, each year. */
const LONGEST_WAIT_DAYS = 400;
/** So many occurrences are made in one go; what is left comes with the next. */
export const MOST_MADE_AT_ONCE = 50;

const within = (rule: RecurrenceRule, from: LocalDate, days: number): readonly LocalDate[] =>
  from > LAST_DAY ? [] : ruleDates(rule, from, from > addDays(LAST_DAY, -days) ? LAST_DAY : addDays(from, days));

/** The first date of the rhythm after that day; null at the end of the calendar. */
export const dateAfter = (rule: RecurrenceRule, on: LocalDate): LocalDate | null => (on >= LAST_DAY ? null : (within(rule, addDays(on, 1), LONGEST_WAIT_DAYS)[0] ?? null));

/** The dates to be made now, in order: all that are missing up to some days ahead of today, also those that have passed meanwhile. */
export function datesToMake({ rule, nextOn, daysAhead, endedAt }: Pick<Series, 'rule' | 'nextOn' | 'daysAhead' | 'endedAt'>, today: LocalDate): readonly LocalDate[] {
  if (nextOn === null || endedAt !== null) return [];
  const until = earlier(LAST_DAY, addDays(earlier(today, addDays(LAST_DAY, -daysAhead)), daysAhead));
  return nextOn > until ? [] : ruleDates(rule, nextOn, until).slice(0, MOST_MADE_AT_ONCE);
}

/** When to look again: the beginning of the day on which the next occurrence is made. */
export const lookAt = ({ nextOn, daysAhead, endedAt }: Pick<Series, 'nextOn' | 'daysAhead' | 'endedAt'>, zone: Zone): Instant | null =>
  nextOn === null || endedAt !== null ? null : startOfDay(addDays(nextOn, -daysAhead), zone);
