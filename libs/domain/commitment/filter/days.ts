import { addDays, addMonths, daysInMonth, isDate, monthOf, yearOf } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';

/** Days from and to, both with; an open end is null. */
export type Window = { readonly from: LocalDate | null; readonly to: LocalDate | null };
type Day = Window & { readonly from: LocalDate; readonly to: LocalDate };

const POINT = '(?:today|[+-]?\\d{1,3}[dwm]|\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)';
const COMPARED = new RegExp(`^(<=?|>=?)?(${POINT})$`);
const RANGED = new RegExp(`^(${POINT})?\\.\\.(${POINT})?$`);
const RELATIVE = /^([+-]?)(\d{1,3})([dwm])$/;

const isRelative = (point: string): boolean => RELATIVE.test(point);
const FIRST = '1900-01-01' as LocalDate;
const LAST = '2199-12-31' as LocalDate;
const NEVER: Window = { from: LAST, to: FIRST };

/** A point in its one spelling: `+07d` is `7d`. */
const plain = (point: string): string => {
  const relative = RELATIVE.exec(point);
  return relative ? `${relative[1] === '-' && Number(relative[2]) > 0 ? '-' : ''}${Number(relative[2])}${relative[3]}` : point;
};

/** The first and last day of a point; null when there is no such day. */
function daysOf(point: string, today: LocalDate): Day | null {
  if (point === 'today') return { from: today, to: today };
  const relative = RELATIVE.exec(point);
  if (relative) {
    const count = Number(relative[2]) * (relative[1] === '-' ? -1 : 1);
    const on = relative[3] === 'm' ? addMonths(today, count) : addDays(today, relative[3] === 'w' ? count * 7 : count);
    return { from: on, to: on };
  }
  const from = (point.length === 4 ? `${point}-01-01` : point.length === 7 ? `${point}-01` : point) as LocalDate;
  if (!isDate(from)) return null;
  if (point.length === 4) return { from, to: `${point}-12-31` as LocalDate };
  return { from, to: point.length === 10 ? from : (`${point}-${daysInMonth(yearOf(from), monthOf(from))}` as LocalDate) };
}

const ANY_DAY = '2000-01-01' as LocalDate;

/**
 * Days as a query writes them, in one spelling: `2026-12`, `<7d`, `>=2026-11-01`, `2026-11-01..2026-11-30`, `today..2w`; `7d` alone is
 * `<=7d`. Null when it is none. d, w, m are days, weeks, months from today, with a minus before it.
 */
export function readDays(text: string): string | null {
  const said = text.toLowerCase();
  const compared = COMPARED.exec(said);
  if (compared) {
    const point = plain(compared[2]!);
    if (daysOf(point, ANY_DAY) === null) return null;
    return `${compared[1] ?? (isRelative(point) ? '<=' : '')}${point}`;
  }
  const ranged = RANGED.exec(said);
  if (!ranged || (ranged[1] === undefined && ranged[2] === undefined)) return null;
  const ends = [ranged[1], ranged[2]].map((point) => (point === undefined ? '' : plain(point)));
  return ends.every((point) => point === '' || daysOf(point, ANY_DAY) !== null) ? ends.join('..') : null;
}

/** The days that such a text means when it is read today; a range that ends before it begins holds no day. */
export function windowOf(text: string, today: LocalDate): Window {
  const ranged = RANGED.exec(text);
  if (ranged) return { from: ranged[1] ? daysOf(ranged[1], today)!.from : null, to: ranged[2] ? daysOf(ranged[2], today)!.to : null };
  const [, compare = '', point = ''] = COMPARED.exec(text) ?? [];
  const { from, to } = daysOf(point, today)!;
  switch (compare) {
    case '<': return from === FIRST ? NEVER : { from: null, to: addDays(from, -1) };
    case '<=': return { from: null, to };
    case '>': return to === LAST ? NEVER : { from: addDays(to, 1), to: null };
    case '>=': return { from, to: null };
    default: return { from, to };
  }
}
