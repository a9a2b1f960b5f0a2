import type { LocalDate, Result } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';
import { addDays, addMonths, dateOf, daysInMonth, isDate, LAST_YEAR, monthOf, weekday, yearOf } from '../date.ts';
import { shortDate } from '../words.ts';
import { dateWordsOf, placeOf, plainWords, type DateWords } from './date-words.ts';

/** One way of saying a day: its answer, or null when the text says no such thing. */
type Way = (text: string, today: LocalDate, words: DateWords) => LocalDate | null;

const inYear = (year: number, month: number, day: number): LocalDate | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return month >= 1 && day <= daysInMonth(year, month) && isDate(text) ? text : null;
};

/** Without a year it is the next such day. */
const ofParts = (day: number, month: number, year: string | undefined, today: LocalDate): LocalDate | null => {
  if (year !== undefined) return inYear(Number(year), month, day);
  const thisYear = inYear(yearOf(today), month, day);
  return thisYear !== null && thisYear >= today ? thisYear : inYear(yearOf(today) + 1, month, day);
};

const DAY = '(\\d{1,2})(?:st|nd|rd|th|er)?\\.?';
const MONTH = '(?:de )?(\\p{L}{2,12}\\.?)';
const DAY_MONTH = new RegExp(`^${DAY} ${MONTH}(?:(?:,| de)? (\\d{4}))?$`, 'u');
const MONTH_DAY = new RegExp(`^${MONTH} ${DAY}(?:,? (\\d{4}))?$`, 'u');
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/;
const AHEAD = /^\+ ?(\d{1,3}) ?([dwm])$/;

const isoDay: Way = (text) => (isDate(text) ? text : null);

const namedDay: Way = (text, today, words) => {
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return ofParts(Number(dayMonth[1]), placeOf(words.months, dayMonth[2]!), dayMonth[3], today);
  const monthDay = MONTH_DAY.exec(text);
  return monthDay ? ofParts(Number(monthDay[2]), placeOf(words.months, monthDay[1]!), monthDay[3], today) : null;
};

const dottedDay: Way = (text, today) => {
  const dotted = DOTTED.exec(text);
  return dotted ? ofParts(Number(dotted[1]), Number(dotted[2]) <= 12 ? Number(dotted[2]) : 0, dotted[3], today) : null;
};

const ahead = (count: number, unit: 'd' | 'w' | 'm', today: LocalDate): LocalDate =>
  unit === 'm' ? addMonths(today, count) : addDays(today, unit === 'w' ? count * 7 : count);

/** `+2w`, `in 3 weeks`, `10 days`. */
const daysAhead: Way = (text, today, words) => {
  const plus = AHEAD.exec(text);
  if (plus) return ahead(Number(plus[1]), plus[2] as 'd' | 'w' | 'm', today);
  const led = words.in.find((word) => text.startsWith(`${word} `));
  const counted = /^(\d{1,3}) (\p{L}{2,})$/u.exec(led ? text.slice(led.length + 1) : text);
  if (!counted) return null;
  const unit = (['day', 'week', 'month'] as const).find((name) => words[name].includes(counted[2]!));
  return unit ? ahead(Number(counted[1]), unit.charAt(0) as 'd' | 'w' | 'm', today) : null;
};

/** `fri` is the first one after today; `next fri` stands in the week after this one. */
const weekdayAhead: Way = (text, today, words) => {
  const parts = text.split(' ');
  const isNext = parts.length === 2 && words.next.some((word) => parts.includes(word));
  const named = isNext ? parts.find((part) => !words.next.includes(part)) : text;
  const day = parts.length > 2 ? 0 : placeOf(words.weekdays, named ?? '');
  if (day === 0) return null;
  return isNext ? addDays(today, 7 - weekday(today) + day) : addDays(today, ((day - weekday(today) + 6) % 7) + 1);
};

const endOfMonth = (year: number, month: number): LocalDate => dateOf(year, month, 31);
const endOfQuarter = (today: LocalDate): LocalDate => endOfMonth(yearOf(today), Math.ceil(monthOf(today) / 3) * 3);
const unlessPast = (on: LocalDate, today: LocalDate, later: () => LocalDate): LocalDate => (on >= today ? on : later());

const SHORT: ReadonlyMap<string, (today: LocalDate) => LocalDate> = new Map(Object.entries({
  eow: (today: LocalDate) => addDays(today, (5 - weekday(today) + 7) % 7),
  eom: (today: LocalDate) => endOfMonth(yearOf(today), monthOf(today)),
  eoq: endOfQuarter,
  eoy: (today: LocalDate) => endOfMonth(yearOf(today), 12),
}));

const ledBy = (text: string, leads: readonly string[]): string | null => {
  const lead = leads.find((word) => text.startsWith(`${word} `) || text.startsWith(`${word}-`));
  return lead === undefined ? null : text.slice(lead.length + 1);
};

/** `end of March`, `mid April 2027`, `end of the month`, `end of week` (its Friday), `eoq`, `Q2` (its last day), `end of 2027`. */
const endOrMiddle: Way = (text, today, words) => {
  const short = SHORT.get(text);
  if (short) return short(today);
  const quarter = /^q([1-4])(?: (\d{4}))?$/.exec(text);
  if (quarter) {
    const end = (year: number) => endOfMonth(year, Number(quarter[1]) * 3);
    return quarter[2] ? inYear(Number(quarter[2]), 1, 1) && end(Number(quarter[2])) : unlessPast(end(yearOf(today)), today, () => end(yearOf(today) + 1));
  }
  const ended = ledBy(text, words.endOf);
  const middle = ended === null ? ledBy(text, words.middleOf) : null;
  const of = ended ?? middle;
  if (of === null) return null;
  if (ended !== null) {
    if (words.week.includes(of)) return SHORT.get('eow')!(today);
    if (words.month.includes(of)) return SHORT.get('eom')!(today);
    if (words.quarter.includes(of)) return endOfQuarter(today);
    if (words.year.includes(of)) return SHORT.get('eoy')!(today);
    if (/^\d{4}$/.test(of)) return inYear(Number(of), 12, 31);
    if (/^q[1-4]/.test(of)) return endOrMiddle(of, today, words);
  }
  const named = /^(\p{L}+\.?)(?: (\d{4}))?$/u.exec(of);
  const month = named ? placeOf(words.months, named[1]!) : 0;
  if (!named || month === 0) return null;
  const on = (year: number) => dateOf(year, month, ended === null ? 15 : 31);
  if (named[2]) return inYear(Number(named[2]), 1, 1) && on(Number(named[2]));
  return unlessPast(on(yearOf(today)), today, () => on(yearOf(today) + 1));
};

const nearDay: Way = (text, today, words) => (words.today.includes(text) ? today : words.tomorrow.includes(text) ? addDays(today, 1) : null);

const WAYS: readonly Way[] = [isoDay, nearDay, dottedDay, daysAhead, endOrMiddle, namedDay, weekdayAhead];

const read = (text: string, today: LocalDate, language: string): LocalDate | null => {
  if (yearOf(today) >= LAST_YEAR - 100) return isDate(text) ? text : null;
  for (const words of dateWordsOf(language)) for (const way of WAYS) {
    const on = way(text, today, words);
    if (on !== null) return on;
  }
  return null;
};

/**
 * A day as people say it: `2026-12-12`, `12 Dec`, `Dec 12 2027`, `12.12.`, `fri` (the first one after today), `next fri`
 * (of the week after this), `+10d`, `in 2 weeks`, `end of March`, `eom`, `Q2`, `today`. Without a year it is the next such
 * day. English is always understood, and so are the words of `language` (a BCP 47 tag) where it is German, French or
 * Spanish. Refuses INVALID: no such day, a day that is past, `12/11`, which means two days.
 */
export const spokenDate = (text: string, today: LocalDate, field = 'dueOn', language = 'en'): Result<LocalDate> => {
  const words = plainWords(text);
  const shown = text.trim().slice(0, 40);
  if (/^\d{1,2}\/\d{1,2}/.test(words)) return refuse('INVALID', `“${shown}” can mean two days. Write the month as a word, such as 12 Dec.`, field);
  const on = read(words, today, language);
  if (on === null) return refuse('INVALID', `“${shown}” is not a day. Write it like 2026-12-12, 12 Dec, next fri or +2w.`, field);
  return on < today ? refuse('INVALID', `${shortDate(on)} has passed. Choose today or a later day.`, field) : ok(on);
};

/** Whether the text says a day, be it past or not. */
export const saysDate = (text: string, today: LocalDate, language = 'en'): boolean => read(plainWords(text), today, language) !== null;

/** Whether words after "by" were surely meant as a date, so that a mistake in them is said and not swallowed by the title. */
export const looksLikeDate = (words: string): boolean => {
  const text = plainWords(words);
  const dayMonth = /^\d{1,2}(?:st|nd|rd|th)?\.? (\p{L}{3,9})/u.exec(text);
  return /^(\d{4}-\d|\d{1,2}[./]\d{1,2}|\+ ?\d+ ?[dwm]\b)/.test(text) || (dayMonth !== null && dateWordsOf('en').some(({ months }) => placeOf(months, dayMonth[1]!) > 0));
};
