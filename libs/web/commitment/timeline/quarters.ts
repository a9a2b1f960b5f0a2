import { addMonths, dateOf, daysBetween, monthOf, yearOf } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';

/** A stretch of the timeline: from the first day up to, and without, the day `until`. */
export type Stretch = { readonly label: string; readonly from: LocalDate; readonly until: LocalDate };

const MONTHS = 3;

/** `2026-Q4` of a day. */
export const quarterOf = (on: LocalDate): string => `${yearOf(on)}-Q${Math.ceil(monthOf(on) / MONTHS)}`;

export const isQuarter = (text: string): boolean => /^(19|20|21)\d\d-Q[1-4]$/.test(text);

export const startOfQuarter = (quarter: string): LocalDate => dateOf(Number(quarter.slice(0, 4)), (Number(quarter.at(-1)) - 1) * MONTHS + 1, 1);

/** The quarter `count` quarters later. */
export const quarterAfter = (quarter: string, count: number): string => quarterOf(addMonths(startOfQuarter(quarter), count * MONTHS));

/** `count` quarters in a row. */
export const quartersFrom = (quarter: string, count: number): readonly Stretch[] =>
  Array.from({ length: count }, (_, index) => {
    const key = quarterAfter(quarter, index);
    return { label: `Q${key.at(-1)} ${key.slice(0, 4)}`, from: startOfQuarter(key), until: startOfQuarter(quarterAfter(key, 1)) };
  });

/** Where a day stands between the first and the last day, 0 to 1; beyond an end it is that end. */
export const placeOfDay = (on: LocalDate, from: LocalDate, until: LocalDate): number =>
  Math.min(1, Math.max(0, daysBetween(from, on) / daysBetween(from, until)));
