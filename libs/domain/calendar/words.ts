import type { LocalDate } from '#domain/kernel';
import { dayOf, monthOf, weekday, yearOf, type Weekday } from './date.ts';

export const WEEKDAY_NAMES: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTH_NAMES: readonly string[] = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

export const weekdayName = (day: Weekday): string => WEEKDAY_NAMES[day - 1]!;
export const monthName = (month: number): string => MONTH_NAMES[month - 1]!;

/** `Thursday 12 November`, with the year when the reader stands in another one: `Friday 1 January 2027`. */
export const dateInWords = (on: LocalDate, today?: LocalDate): string => {
  const words = `${weekdayName(weekday(on))} ${dayOf(on)} ${monthName(monthOf(on))}`;
  return today !== undefined && yearOf(today) !== yearOf(on) ? `${words} ${yearOf(on)}` : words;
};

/** `12 Nov 2026`. */
export const shortDate = (on: LocalDate): string => `${dayOf(on)} ${monthName(monthOf(on)).slice(0, 3)} ${yearOf(on)}`;

/** `1 day`, `3 days`: a count with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** How often in words: `once`, `twice`, `3 times`. */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
