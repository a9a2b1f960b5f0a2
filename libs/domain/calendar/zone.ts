import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, Zone } from '#domain/kernel';
import { addDays, dateOfDayNumber } from './date.ts';
import { DAY_MS, endOfDay, isPlainDay, startOfDay } from './day-starts.ts';

/** A time on the wall, `HH:MM`, 00:00 to 23:59. */
export type LocalTime = string;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
export const isTime = (text: string): boolean => TIME.test(text);

/** Whether the text is an IANA zone name that this machine's time-zone tables know; bare offsets such as `+01:00` are not. */
export const isZone = (text: string): text is Zone => {
  if (!/^[A-Za-z][\w+\-/]{0,63}$/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
};

const MINUTE_MS = 60_000;

/**
 * The moment of a wall time, `HH:MM`, on a day: inside the spring gap it shifts forward, in the autumn overlap it is the
 * first. Throws a RangeError for a time that is none.
 */
export const atLocal = (on: LocalDate, time: LocalTime, zone: Zone): Instant => {
  if (!isTime(time)) throw new RangeError(`${time} is not a time of day`);
  if (isPlainDay(on, zone)) return (startOfDay(on, zone) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE_MS) as Instant;
  return Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds as Instant;
};

/** The day on the wall calendar of that zone at that moment. */
export const localDateOf = (at: Instant, zone: Zone): LocalDate => {
  let on = dateOfDayNumber(Math.floor(at / DAY_MS));
  while (at < startOfDay(on, zone)) on = addDays(on, -1);
  while (at >= endOfDay(on, zone)) on = addDays(on, 1);
  return on;
};

/** The time on the wall clock of that zone at that moment, `HH:MM`. */
export const localTimeOf = (at: Instant, zone: Zone): LocalTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
