import type { LocalDate, Zone } from '#domain/kernel';
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from './date.ts';

/**
 * The days on which a silo, or the organization, works: Monday to Friday without its own closures and without the
 * public holidays of its country, which come in as data.
 */
export type WorkingCalendar = {
  readonly zone: Zone;
  readonly closures: ReadonlySet<LocalDate>;
  readonly holidays: ReadonlySet<LocalDate>;
};

export const MOST_WORKING_DAYS = 5_000;
const LONGEST_CLOSURE_DAYS = 1_100;

/** A calendar that knows weekends only. */
export const plainCalendar = (zone: Zone): WorkingCalendar => ({ zone, closures: new Set(), holidays: new Set() });

const works = (day: number, calendar: WorkingCalendar): boolean => {
  if (weekdayOfDayNumber(day) > 5) return false;
  const on = dateOfDayNumber(day);
  return !calendar.closures.has(on) && !calendar.holidays.has(on);
};

export const isWorkingDay = (on: LocalDate, calendar: WorkingCalendar): boolean => works(dayNumber(on), calendar);

const walk = (on: LocalDate, direction: 1 | -1, count: number, calendar: WorkingCalendar): LocalDate => {
  let day = dayNumber(on);
  let left = count;
  let idle = 0;
  while (left > 0) {
    day += direction;
    if (works(day, calendar)) {
      left -= 1;
      idle = 0;
    } else if ((idle += 1) > LONGEST_CLOSURE_DAYS) {
      throw new RangeError(`no working day within ${LONGEST_CLOSURE_DAYS} days of ${dateOfDayNumber(day)}: the calendar closes everything`);
    }
  }
  return dateOfDayNumber(day);
};

/**
 * The n-th working day strictly after the date (before it when n is negative); 0 is the date itself, working or not.
 * Throws a RangeError beyond 5,000 working days, for a fraction, or when the calendar has no working day in three years.
 */
export const addWorkingDays = (on: LocalDate, n: number, calendar: WorkingCalendar): LocalDate => {
  if (!Number.isInteger(n) || Math.abs(n) > MOST_WORKING_DAYS) throw new RangeError(`${n} is not a number of working days between ±${MOST_WORKING_DAYS}`);
  return n === 0 ? on : walk(on, n > 0 ? 1 : -1, Math.abs(n), calendar);
};

/** Working days after the first date up to and including the second; the mirror image, negative, when the second is earlier. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number => {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) if (works(day, calendar)) count += 1;
  for (let day = start - 1; day >= end; day -= 1) if (works(day, calendar)) count -= 1;
  return count;
};

/** The first working day strictly after the date. */
export const nextWorkingDay = (on: LocalDate, calendar: WorkingCalendar): LocalDate => walk(on, 1, 1, calendar);
/** The last working day strictly before the date. */
export const previousWorkingDay = (on: LocalDate, calendar: WorkingCalendar): LocalDate => walk(on, -1, 1, calendar);
/** The date itself when it is a working day, else the next one that is. */
export const workingDayOnOrAfter = (on: LocalDate, calendar: WorkingCalendar): LocalDate => (isWorkingDay(on, calendar) ? on : nextWorkingDay(on, calendar));
/** The date itself when it is a working day, else the last one that was. */
export const workingDayOnOrBefore = (on: LocalDate, calendar: WorkingCalendar): LocalDate => (isWorkingDay(on, calendar) ? on : previousWorkingDay(on, calendar));
