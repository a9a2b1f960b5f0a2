import type { LocalDate, Result } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';
import { isDate, type Weekday } from './date.ts';
import { counted, monthName, weekdayName } from './words.ts';

export type Nth = 1 | 2 | 3 | 4 | 'LAST';

/** The closed set of rhythms. Weeks begin on Monday and are counted from the week of `startsOn`. */
export type RecurrenceRule =
  | { readonly kind: 'WEEKLY'; readonly every: number; readonly days: readonly Weekday[]; readonly startsOn: LocalDate }
  | { readonly kind: 'MONTHLY_WEEKDAY'; readonly nth: Nth; readonly weekday: Weekday; readonly shiftDays: number }
  | { readonly kind: 'MONTHLY_DAY'; readonly day: number }
  | { readonly kind: 'YEARLY'; readonly month: number; readonly day: number };

const wholeIn = (value: number, low: number, high: number): boolean => Number.isInteger(value) && value >= low && value <= high;

/** Refuses (INVALID) what no calendar can follow: 0 weeks, no day, day 32, a shift of more than 14 days. */
export const checkRule = (rule: RecurrenceRule): Result<RecurrenceRule> => {
  switch (rule.kind) {
    case 'WEEKLY':
      if (!wholeIn(rule.every, 1, 52)) return refuse('INVALID', 'Choose how many weeks lie between two meetings: 1 to 52.', 'every');
      if (rule.days.length === 0 || rule.days.some((day) => !wholeIn(day, 1, 7))) return refuse('INVALID', 'Choose at least one weekday.', 'days');
      return isDate(rule.startsOn) ? ok(rule) : refuse('INVALID', 'Choose the day from which the weeks are counted.', 'startsOn');
    case 'MONTHLY_WEEKDAY':
      if (rule.nth !== 'LAST' && !wholeIn(rule.nth, 1, 4)) return refuse('INVALID', 'Choose the first, second, third, fourth or last weekday of the month.', 'nth');
      if (!wholeIn(rule.weekday, 1, 7)) return refuse('INVALID', 'Choose a weekday.', 'weekday');
      return wholeIn(rule.shiftDays, -14, 14) ? ok(rule) : refuse('INVALID', 'A meeting lies at most 14 days before or after its weekday.', 'shiftDays');
    case 'MONTHLY_DAY':
      return wholeIn(rule.day, 1, 31) ? ok(rule) : refuse('INVALID', 'Choose a day of the month from 1 to 31; shorter months use their last day.', 'day');
    case 'YEARLY':
      if (!wholeIn(rule.month, 1, 12)) return refuse('INVALID', 'Choose a month.', 'month');
      return wholeIn(rule.day, 1, 31) ? ok(rule) : refuse('INVALID', 'Choose a day of the month from 1 to 31.', 'day');
  }
};

const NTH_WORDS: Record<Nth, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', LAST: 'last' };

/** `the second Thursday of each month`. */
export const ruleInWords = (rule: RecurrenceRule): string => {
  switch (rule.kind) {
    case 'WEEKLY': {
      const days = [...new Set(rule.days)].sort((a, b) => a - b).map(weekdayName);
      const list = days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`;
      return rule.every === 1 ? `every ${list}` : `every ${rule.every} weeks on ${list}`;
    }
    case 'MONTHLY_WEEKDAY': {
      const day = `the ${NTH_WORDS[rule.nth]} ${weekdayName(rule.weekday)} of each month`;
      return rule.shiftDays === 0 ? day : `${counted(Math.abs(rule.shiftDays), 'day')} ${rule.shiftDays < 0 ? 'before' : 'after'} ${day}`;
    }
    case 'MONTHLY_DAY':
      return rule.day > 28 ? `day ${rule.day} of each month, or the month’s last day` : `day ${rule.day} of each month`;
    case 'YEARLY':
      return `${rule.day} ${monthName(rule.month)} of each year`;
  }
};
