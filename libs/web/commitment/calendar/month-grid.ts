import { addDays, addMonths, dateOf, daysBetween, monthOf, weekday, yearOf } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';

const DAYS = 7;

/** `2026-11` of a day. */
export const monthKeyOf = (on: LocalDate): string => on.slice(0, 7);

export const firstOfMonth = (month: string): LocalDate => `${month}-01` as LocalDate;

/** The month `count` months later, `2026-11` as `2026-12`. */
export const monthAfter = (month: string, count: number): string => monthKeyOf(addMonths(firstOfMonth(month), count));

/** The weeks that a month touches, Monday first, each of seven days; days of its neighbours fill them up. */
export const weeksOf = (month: string): readonly (readonly LocalDate[])[] => {
  const first = firstOfMonth(month);
  const last = dateOf(yearOf(first), monthOf(first), 31);
  const start = addDays(first, 1 - weekday(first));
  const weeks = Math.ceil((daysBetween(start, last) + 1) / DAYS);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: DAYS }, (_unused, day) => addDays(start, week * DAYS + day)));
};
