import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, Zone } from '#domain/kernel';

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

/** The first moment of the day in that zone; where midnight falls into a gap, the first moment after it. */
export const startOfDay = (on: LocalDate, zone: Zone): Instant =>
  Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds as Instant;

/** 24:00 of the day in that zone, which is the first moment of the next day: a date is over from this moment on. */
export const endOfDay = (on: LocalDate, zone: Zone): Instant =>
  Temporal.PlainDate.from(on).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds as Instant;

/** The moment of a wall time on a day: inside the spring gap it shifts forward, in the autumn overlap it is the first. */
export const atLocal = (on: LocalDate, time: LocalTime, zone: Zone): Instant =>
  Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds as Instant;

const inZone = (at: Instant, zone: Zone): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** The day on the wall calendar of that zone at that moment. */
export const localDateOf = (at: Instant, zone: Zone): LocalDate => inZone(at, zone).toPlainDate().toString() as LocalDate;

/** The time on the wall clock of that zone at that moment, `HH:MM`. */
export const localTimeOf = (at: Instant, zone: Zone): LocalTime => inZone(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
