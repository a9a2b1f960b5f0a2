import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, Zone } from '#domain/kernel';
import { addDays } from './date.ts';

// Asking the time-zone tables takes some 50 µs, and one sweep or list asks thousands of times for the same few hundred days.
const MOST_KEPT = 100_000;
const kept = new Map<Zone, Map<LocalDate, Instant>>();
let size = 0;

/** The first moment of the day in that zone; where midnight falls into a gap, the first moment after it. */
export const startOfDay = (on: LocalDate, zone: Zone): Instant => {
  const known = kept.get(zone)?.get(on);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds as Instant;
  if (size >= MOST_KEPT) {
    kept.clear();
    size = 0;
  }
  const days = kept.get(zone) ?? new Map<LocalDate, Instant>();
  kept.set(zone, days.set(on, start));
  size += 1;
  return start;
};

/** 24:00 of the day in that zone, which is the first moment of the next day: a date is over from this moment on. */
export const endOfDay = (on: LocalDate, zone: Zone): Instant => startOfDay(addDays(on, 1), zone);

export const DAY_MS = 86_400_000;

/** Whether the clocks of that zone run through this day unchanged. */
export const isPlainDay = (on: LocalDate, zone: Zone): boolean => endOfDay(on, zone) - startOfDay(on, zone) === DAY_MS;
