import { isDate, shortDate } from '#domain/calendar';
import { ok, refuse, type LocalDate, type Problem, type Result } from '#domain/kernel';

/** A date that somebody promises or asks for: a real day, not over yet. Refuses INVALID on `field`. */
export function readDue(on: string, today: LocalDate, field = 'on'): Result<LocalDate> {
  if (!isDate(on)) return refuse('INVALID', 'Nothing was changed: that is no date. Write it as year-month-day, for example 2026-11-12.', field);
  return on < today ? refuse('INVALID', `Nothing was changed: ${shortDate(on)} is over. Choose today or a later day.`, field) : ok(on);
}

export const needDate = (): Problem => refuse('INVALID', 'Nothing was changed: a promise needs a date. Say by when.', 'on').problem;
export const needOwner = (): Problem =>
  refuse('INVALID', 'Nothing was changed: a promise needs one accountable owner. Name who that is.', 'ownerId').problem;
export const needReason = (): Problem => refuse('INVALID', 'Nothing was changed: a later date needs its reason. Choose the one that comes nearest.', 'reason').problem;
export const refused = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });
