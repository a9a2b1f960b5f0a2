import { addDays, counted, daysBetween, monthName, monthOf, dayOf, yearOf } from '#domain/calendar';
import type { Instant, LocalDate } from '#domain/kernel';

/** A day that the API answered. */
export const on = (text: string): LocalDate => text as LocalDate;
/** A moment that the API answered. */
export const at = (text: string): Instant => Date.parse(text) as Instant;

const span = (days: number): string => {
  if (days < 14) return counted(days, 'day');
  if (days < 70) return counted(Math.round(days / 7), 'week');
  return days < 700 ? counted(Math.round(days / 30.4), 'month') : counted(Math.round(days / 365), 'year');
};

/** `Today`, `In 3 days`, `5 weeks ago`; `late` says `12 days late` of what is past. */
export const relativeDay = (day: LocalDate, today: LocalDate, past: 'ago' | 'late' = 'ago'): string => {
  const days = daysBetween(today, day);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  if (days === -1 && past === 'ago') return 'Yesterday';
  return days > 0 ? `In ${span(days)}` : `${span(-days)} ${past}`;
};

/** `3 Nov`, with the year when it is not this one. */
export const dayInYear = (day: LocalDate, today: LocalDate): string => {
  const words = `${dayOf(day)} ${monthName(monthOf(day)).slice(0, 3)}`;
  return yearOf(day) === yearOf(today) ? words : `${words} ${yearOf(day)}`;
};

/** `November 2026` of `2026-11`. */
export const monthInWords = (month: string): string => `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`;

/** First and last day of `2026-11`. */
export const daysOfMonth = (month: string): { from: LocalDate; to: LocalDate } => {
  const from = on(`${month}-01`);
  const next = addDays(from, 31);
  return { from, to: addDays(on(`${next.slice(0, 7)}-01`), -1) };
};

const DAY_MS = 86_400_000;

/** How long ago something was said, short enough for a column: `now`, `5 h`, `3 d`, `6 w`. */
export const age = (then: Instant, now: Instant): string => {
  const ms = Math.max(0, now - then);
  if (ms < 3_600_000) return 'now';
  if (ms < DAY_MS) return `${Math.floor(ms / 3_600_000)} h`;
  const days = Math.floor(ms / DAY_MS);
  return days < 28 ? `${days} d` : `${Math.floor(days / 7)} w`;
};

const DAY = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The day of a moment where the reader is. */
export const dayOfMoment = (moment: Instant): LocalDate => on(DAY.format(moment));

export const timeOfMoment = (moment: Instant): string => TIME.format(moment);
