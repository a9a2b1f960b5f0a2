import type { LocalDate, Result } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';
import { addDays, addMonths, daysInMonth, isDate, MONTH_NAMES, shortDate, weekday, WEEKDAY_NAMES, yearOf } from '#domain/calendar';

const MONTH = '([a-z]{3,9})\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?\\.?';
const SHAPES = {
  iso: /^(\d{4}-\d{1,2}-\d{1,2})$/,
  dayMonth: new RegExp(`^${DAY} ${MONTH}(?:,? (\\d{4}))?$`),
  monthDay: new RegExp(`^${MONTH} ${DAY}(?:,? (\\d{4}))?$`),
  dotted: /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/,
  plus: /^\+ ?(\d{1,3}) ?([dwm])$/,
  weekday: /^(next )?([a-z]{3,9})$/,
};

const indexOf = (names: readonly string[], word: string): number => names.findIndex((name) => word.length >= 3 && name.toLowerCase().startsWith(word)) + 1;
export const monthFrom = (word: string): number => indexOf(MONTH_NAMES, word.toLowerCase());
const weekdayFrom = (word: string): number => indexOf(WEEKDAY_NAMES, word);

const ofParts = (day: number, month: number, year: string | undefined, today: LocalDate): LocalDate | null => {
  const inYear = (inThat: number): LocalDate | null => {
    const text = `${inThat}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return month >= 1 && day <= daysInMonth(inThat, month) && isDate(text) ? text : null;
  };
  if (year !== undefined) return inYear(Number(year));
  const thisYear = inYear(yearOf(today));
  return thisYear !== null && thisYear >= today ? thisYear : inYear(yearOf(today) + 1);
};

const tidied = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[,;]+$/, '');

const read = (text: string, today: LocalDate): LocalDate | null => {
  if (text === 'today') return today;
  if (text === 'tomorrow') return addDays(today, 1);
  if (SHAPES.iso.test(text)) return isDate(text) ? text : null;
  const dayMonth = SHAPES.dayMonth.exec(text);
  if (dayMonth) return ofParts(Number(dayMonth[1]), monthFrom(dayMonth[2]!), dayMonth[3], today);
  const monthDay = SHAPES.monthDay.exec(text);
  if (monthDay) return ofParts(Number(monthDay[2]), monthFrom(monthDay[1]!), monthDay[3], today);
  const dotted = SHAPES.dotted.exec(text);
  if (dotted) return ofParts(Number(dotted[1]), Number(dotted[2]) <= 12 ? Number(dotted[2]) : 0, dotted[3], today);
  const plus = SHAPES.plus.exec(text);
  if (plus) {
    const count = Number(plus[1]);
    return plus[2] === 'm' ? addMonths(today, count) : addDays(today, plus[2] === 'w' ? count * 7 : count);
  }
  const named = SHAPES.weekday.exec(text);
  const day = named ? weekdayFrom(named[2]!) : 0;
  if (!named || day === 0) return null;
  return named[1] ? addDays(today, 7 - weekday(today) + day) : addDays(today, ((day - weekday(today) + 6) % 7) + 1);
};

/**
 * A date as people say it: `2026-12-12`, `12 Dec`, `Dec 12 2027`, `12.12.`, `fri` (the first one after today), `next fri`
 * (of the week after this), `+10d`, `+2w`, `+1m`, `today`. Without a year it is the next such day. Refuses INVALID:
 * no such day, a day that is past, `12/11`, which means two days.
 */
export const spokenDate = (text: string, today: LocalDate, field = 'dueOn'): Result<LocalDate> => {
  const words = tidied(text);
  const shown = text.trim().slice(0, 40);
  if (/^\d{1,2}\/\d{1,2}/.test(words)) return refuse('INVALID', `“${shown}” can mean two days. Write the month as a word, such as 12 Dec.`, field);
  const on = read(words, today);
  if (on === null) return refuse('INVALID', `“${shown}” is not a day. Write it like 2026-12-12, 12 Dec, next fri or +2w.`, field);
  return on < today ? refuse('INVALID', `${shortDate(on)} has passed. Choose today or a later day.`, field) : ok(on);
};

/** Whether the text says a day, be it past or not. */
export const saysDate = (text: string, today: LocalDate): boolean => read(tidied(text), today) !== null;

/** Whether words after "by" were surely meant as a date, so that a mistake in them is said and not swallowed by the title. */
export const looksLikeDate = (words: string): boolean => {
  const text = words.trim().toLowerCase();
  const dayMonth = /^\d{1,2}(?:st|nd|rd|th)?\.? ([a-z]{3,9})/.exec(text);
  return /^(\d{4}-\d|\d{1,2}[./]\d{1,2}|\+ ?\d+ ?[dwm]\b)/.test(text) || (dayMonth !== null && monthFrom(dayMonth[1]!) > 0);
};
