import type { RecurrenceRule, Weekday } from '#domain/calendar';
import { ok, refuse, type LocalDate, type Result } from '#domain/kernel';
import type { RhythmInput } from '#contract';

const missing = (what: string, field: string) => refuse('INVALID', `Nothing was planned: ${what} is missing.`, field);

/** A rhythm as the API says it; whether a calendar can follow it, the domain says. */
export function toRule({ kind, every, days, startsOn, nth, weekday, shiftDays, day, month }: RhythmInput): Result<RecurrenceRule> {
  if (kind === 'WEEKLY') {
    if (startsOn == null) return missing('the day from which the weeks are counted', 'startsOn');
    return ok({ kind, every: every ?? 1, days: (days ?? []) as Weekday[], startsOn: startsOn as LocalDate });
  }
  if (kind === 'MONTHLY_WEEKDAY') {
    if (nth == null || weekday == null) return missing('which weekday of the month', 'weekday');
    return ok({ kind, nth: nth === -1 ? 'LAST' : (nth as 1), weekday: weekday as Weekday, shiftDays: shiftDays ?? 0 });
  }
  if (day == null) return missing('the day', 'day');
  if (kind === 'MONTHLY_DAY') return ok({ kind, day });
  return month == null ? missing('the month', 'month') : ok({ kind, month, day });
}
