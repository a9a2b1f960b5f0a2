import { addDays, isDate } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';

/** How a file writes a day with slashes: day first, or month first. */
export type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST';

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'jän', 'jänner'], ['feb', 'february', 'februar'], ['mar', 'march', 'märz', 'mär', 'mrz'], ['apr', 'april'], ['may', 'mai'],
  ['jun', 'june', 'juni'], ['jul', 'july', 'juli'], ['aug', 'august'], ['sep', 'sept', 'september'], ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november'], ['dec', 'december', 'dez', 'dezember'],
];
/** A sheet counts its days from 30 December 1899, so the first of January 1900 is 2. */
const NEW_YEAR_1900 = 2;
const FIRST_SERIAL = 367;
const LAST_SERIAL = 109_574;

const monthNamed = (name: string): number => MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const day = (year: number, month: number, on: number): LocalDate[] => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(on).padStart(2, '0')}`;
  return isDate(text) ? [text] : [];
};

const serial = (days: number): LocalDate[] =>
  days >= FIRST_SERIAL && days <= LAST_SERIAL ? [addDays('1900-01-01' as LocalDate, days - NEW_YEAR_1900)] : [];

/**
 * The days that a cell may mean: none when it is no date, two when day and month may stand either way round. Reads
 * 2026-11-02, 2026/11/2, 2.11.2026, 2/11/26, 2 Nov 2026, 2. November 2026, Nov 2, 2026, and a sheet's count of days.
 */
export function daysMeant(cell: string): readonly LocalDate[] {
  const text = cell.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z| ?[AP]M)?$/i, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dots = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text);
  if (dots) return day(fullYear(dots[3]!), Number(dots[2]), Number(dots[1]));
  const slashes = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (slashes) {
    const [one, two, year] = [Number(slashes[1]), Number(slashes[2]), fullYear(slashes[3]!)];
    return [...new Set([...day(year, two, one), ...day(year, one, two)])];
  }
  const dayFirst = /^(?:\p{L}+,? )?(\d{1,2})\.?[ -](\p{L}+)\.?,?[ -](\d{4}|\d{2})$/u.exec(text);
  if (dayFirst) return day(fullYear(dayFirst[3]!), monthNamed(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = /^(?:\p{L}+,? )?(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u.exec(text);
  if (monthFirst) return day(Number(monthFirst[3]), monthNamed(monthFirst[1]!), Number(monthFirst[2]));
  return /^\d{3,6}(\.0+)?$/.test(text) ? serial(Number(text)) : [];
}

/** Which way round a column writes its days, by the cells that can be read one way only; null when none can, or both occur. */
export function orderOf(cells: readonly string[]): DayOrder | null {
  const votes = new Set(cells.flatMap((cell): DayOrder[] => {
    const parts = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(cell.trim());
    if (!parts) return [];
    const [one, two] = [Number(parts[1]), Number(parts[2])];
    return one > 12 && two <= 12 ? ['DAY_FIRST'] : two > 12 && one <= 12 ? ['MONTH_FIRST'] : [];
  }));
  return votes.size === 1 ? [...votes][0]! : null;
}

/** The one day that a cell means in a column of that order; null when it is none or cannot be told. */
export function dayMeant(cell: string, order: DayOrder | null): LocalDate | null {
  const days = daysMeant(cell);
  if (days.length < 2) return days[0] ?? null;
  return order === null ? null : order === 'DAY_FIRST' ? days[0]! : days[1]!;
}
