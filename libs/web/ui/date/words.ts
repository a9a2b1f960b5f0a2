import type { LocalDate } from '#domain/kernel';

const DAY_MS = 86_400_000;
const utc = (on: LocalDate): number => Date.parse(`${on}T00:00:00Z`);

/** Whole days from one date to another; negative when the second lies before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((utc(to) - utc(from)) / DAY_MS);

const formatOf = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', ...options });

// Made once: making one costs more than drawing a row.
const FORMATS = {
  day: formatOf({}),
  dayYear: formatOf({ year: 'numeric' }),
  weekday: formatOf({ weekday: 'short' }),
  full: formatOf({ weekday: 'short', year: 'numeric' }),
};

const format = (on: LocalDate, kind: keyof typeof FORMATS): string => FORMATS[kind].format(utc(on)).replace(',', '').replace('Sept', 'Sep');

const sameYear = (on: LocalDate, today: LocalDate | undefined): boolean => today?.slice(0, 4) === on.slice(0, 4);

/** `14 Jan`, with the year when it is not the one of `today`. */
export const shortDate = (on: LocalDate, today?: LocalDate): string => format(on, sameYear(on, today) ? 'day' : 'dayYear');

/** `Thu 14 Jan 2027`. */
export const fullDate = (on: LocalDate): string => format(on, 'full');

/** `Thu 14 Jan`, with the year when it is not the one of `today`. */
export const dayDate = (on: LocalDate, today: LocalDate): string => format(on, sameYear(on, today) ? 'weekday' : 'full');

const FAR_DAYS = 28;

/** `today`, `tomorrow`, `in 5 days`, `12 days ago`; beyond four weeks the date itself. */
export const relativeDate = (on: LocalDate, today: LocalDate): string => {
  const days = daysBetween(today, on);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (Math.abs(days) > FAR_DAYS) return shortDate(on, today);
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
};

/** How old a word is, for narrow columns: `today`, `3 d`, `5 wk`. */
export const age = (on: LocalDate, today: LocalDate): string => {
  const days = daysBetween(on, today);
  if (days <= 0) return 'today';
  return days < 21 ? `${days} d` : `${Math.floor(days / 7)} wk`;
};
