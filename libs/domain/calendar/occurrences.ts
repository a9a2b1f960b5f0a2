import type { LocalDate } from '#domain/kernel';
import { addDays, dateOf, dateOfDayNumber, dayNumber, daysBetween, daysInMonth, FIRST_YEAR, LAST_YEAR, monthOf, weekday, yearOf, type Weekday } from './date.ts';
import type { Nth, RecurrenceRule } from './recurrence-rule.ts';

/** One date of a series. `key` is the date that the rule gave it and names it for good, also after it was moved to `on`. */
export type Occurrence = { readonly key: LocalDate; readonly on: LocalDate };
export type RuleException = { readonly key: LocalDate; readonly movedTo: LocalDate } | { readonly key: LocalDate; readonly cancelled: true };

const nthWeekday = (year: number, month: number, nth: Nth, day: Weekday): LocalDate => {
  if (nth === 'LAST') {
    const last = dateOf(year, month, daysInMonth(year, month));
    return addDays(last, -((weekday(last) - day + 7) % 7));
  }
  const first = dateOf(year, month, 1);
  return addDays(first, ((day - weekday(first) + 7) % 7) + (nth - 1) * 7);
};

const weekly = (rule: Extract<RecurrenceRule, { kind: 'WEEKLY' }>, from: LocalDate, to: LocalDate): LocalDate[] => {
  const anchorMonday = dayNumber(rule.startsOn) - (weekday(rule.startsOn) - 1);
  const days = [...new Set(rule.days)].sort((a, b) => a - b);
  const step = rule.every * 7;
  const start = Math.max(dayNumber(from), dayNumber(rule.startsOn));
  const found: LocalDate[] = [];
  for (let monday = anchorMonday + Math.max(0, Math.floor((start - anchorMonday) / step)) * step; monday <= dayNumber(to); monday += step)
    for (const day of days) {
      const on = monday + day - 1;
      if (on >= start && on <= dayNumber(to)) found.push(dateOfDayNumber(on));
    }
  return found;
};

const ofMonth = (rule: Exclude<RecurrenceRule, { kind: 'WEEKLY' }>, year: number, month: number): LocalDate | null => {
  switch (rule.kind) {
    case 'MONTHLY_WEEKDAY':
      return addDays(nthWeekday(year, month, rule.nth, rule.weekday), rule.shiftDays);
    case 'MONTHLY_DAY':
      return dateOf(year, month, rule.day);
    case 'YEARLY':
      return month === rule.month ? dateOf(year, month, rule.day) : null;
  }
};

/** The dates that the rule alone gives, from the first to the second date, both included, in order. */
export const ruleDates = (rule: RecurrenceRule, from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  if (rule.kind === 'WEEKLY') return weekly(rule, from, to);
  const found: LocalDate[] = [];
  const firstMonth = Math.max(yearOf(from) * 12 + monthOf(from) - 2, FIRST_YEAR * 12 + 1);
  const lastMonth = Math.min(yearOf(to) * 12 + monthOf(to), LAST_YEAR * 12 + 10);
  for (let index = firstMonth; index <= lastMonth; index += 1) {
    const on = ofMonth(rule, Math.floor(index / 12), (index % 12) + 1);
    if (on !== null && on >= from && on <= to) found.push(on);
  }
  return found;
};

/**
 * The occurrences that take place from the first to the second date, both included, in order of `on`: moved ones where
 * they were moved to, cancelled ones left out. An exception whose key the rule no longer gives has no effect.
 */
export const occurrences = (rule: RecurrenceRule, from: LocalDate, to: LocalDate, exceptions: readonly RuleException[] = []): readonly Occurrence[] => {
  if (daysBetween(from, to) < 0) return [];
  const excepted = new Set(exceptions.map((exception) => exception.key));
  const kept = ruleDates(rule, from, to).filter((on) => !excepted.has(on)).map((on) => ({ key: on, on }));
  const moved = exceptions.flatMap((exception) =>
    'movedTo' in exception && exception.movedTo >= from && exception.movedTo <= to && ruleDates(rule, exception.key, exception.key).length === 1
      ? [{ key: exception.key, on: exception.movedTo }]
      : [],
  );
  return [...kept, ...moved].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.key < b.key ? -1 : 1));
};
