import Holidays from 'date-holidays';
import type { LocalDate } from '#domain/kernel';

const known = new Map<string, ReadonlySet<LocalDate>>();

/** The public holidays of a country (ISO 3166), from the first year to the last; empty for no or an unknown country. */
export function publicHolidays(country: string | null, firstYear: number, lastYear: number): ReadonlySet<LocalDate> {
  if (country === null) return new Set();
  const key = `${country} ${firstYear} ${lastYear}`;
  let days = known.get(key);
  if (days === undefined) {
    days = look(country, firstYear, lastYear);
    known.set(key, days);
  }
  return days;
}

function look(country: string, firstYear: number, lastYear: number): ReadonlySet<LocalDate> {
  const calendar = new Holidays(country);
  const days = new Set<LocalDate>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const holiday of calendar.getHolidays(year) ?? []) {
      if (holiday.type === 'public') days.add(holiday.date.slice(0, 10) as LocalDate);
    }
  }
  return days;
}
