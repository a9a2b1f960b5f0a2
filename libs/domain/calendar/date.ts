import type { LocalDate, Result } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01; negative before. */
export const dayNumber = (on: LocalDate): number => Date.parse(on) / DAY_MS;

const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(LAST_YEAR, 11, 31) / DAY_MS;
// Written once each: counting working days asks for the same few thousand over and over.
const written: LocalDate[] = [];

/** The date of a day number; throws a RangeError outside the years 1900 to 2199. */
export const dateOfDayNumber = (day: number): LocalDate => {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw new RangeError(`day ${day} is outside the years ${FIRST_YEAR} to ${LAST_YEAR}`);
  const known = written[Math.floor(day) - FIRST_DAY];
  if (known !== undefined) return known;
  const on = new Date(Math.floor(day) * DAY_MS).toISOString().slice(0, 10) as LocalDate;
  written[Math.floor(day) - FIRST_DAY] = on;
  return on;
};

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the text is a day that exists, `YYYY-MM-DD`, in the years 1900 to 2199. */
export const isDate = (text: string): text is LocalDate => {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Reads `YYYY-MM-DD`; refuses (INVALID) a shape that is none, a day that does not exist, a year outside 1900 to 2199. */
export const parseDate = (text: string, field = 'date'): Result<LocalDate> => {
  const trimmed = text.trim();
  if (isDate(trimmed)) return ok(trimmed);
  const shown = trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
  return SHAPE.test(trimmed)
    ? refuse('INVALID', `There is no day ${shown} in the years ${FIRST_YEAR} to ${LAST_YEAR}. Nothing was changed; check the day and the month.`, field)
    : refuse('INVALID', `“${shown}” is not a date. Nothing was changed; write it as year-month-day, for example 2026-11-12.`, field);
};

/** A date from its parts; the day is clamped to the month's last day. Throws a RangeError outside the years 1900 to 2199. */
export const dateOf = (year: number, month: number, day: number): LocalDate =>
  dateOfDayNumber(Date.UTC(year, month - 1, Math.min(day, daysInMonth(year, month))) / DAY_MS);

export const yearOf = (on: LocalDate): number => Number(on.slice(0, 4));
export const monthOf = (on: LocalDate): number => Number(on.slice(5, 7));
export const dayOf = (on: LocalDate): number => Number(on.slice(8, 10));

/** Monday is 1, Sunday is 7. Day number 0, 1970-01-01, was a Thursday. */
export const weekday = (on: LocalDate): Weekday => weekdayOfDayNumber(dayNumber(on));
export const weekdayOfDayNumber = (day: number): Weekday => ((((day + 3) % 7) + 7) % 7 + 1) as Weekday;

/** Calendar days later (earlier when negative). Throws a RangeError outside the years 1900 to 2199. */
export const addDays = (on: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(on) + days);

/** Calendar months later, clamped to the month's last day: 31 January and one month is 28 or 29 February. */
export const addMonths = (on: LocalDate, months: number): LocalDate => {
  const index = yearOf(on) * 12 + monthOf(on) - 1 + months;
  return dateOf(Math.floor(index / 12), (index % 12) + 1, dayOf(on));
};

/** Calendar days from the first to the second date; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** −1, 0 or 1, as a sort wants it. */
export const compare = (a: LocalDate, b: LocalDate): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);
export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
