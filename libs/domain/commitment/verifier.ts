import { ok, refuse, type LocalDate, type MemberId, type Problem, type Result } from '#domain/kernel';
import { readDue } from './due.ts';

/** Null when this person may be named to look at the delivery: not the owner, nobody who delivers it. */
export const checkVerifier = (verifierId: MemberId | null | undefined, doers: readonly (MemberId | null | undefined)[]): Problem | null =>
  verifierId != null && doers.includes(verifierId)
    ? refuse('INVALID', 'Nothing was changed: nobody verifies their own work. Name somebody of the receiving silo.', 'verifierId').problem
    : null;

/** A day to ask for the effect: none, or one that is not over and not before the promise is due. Refuses INVALID. */
export function readEffectOn(effectOn: LocalDate | null | undefined, dueOn: LocalDate | null, today: LocalDate): Result<LocalDate | null> {
  if (effectOn == null) return ok(null);
  const read = readDue(effectOn, today, 'effectOn');
  if (!read.ok) return read;
  if (dueOn !== null && read.value < dueOn) return refuse('INVALID', 'Nothing was changed: the effect is asked for after the promise is due, not before.', 'effectOn');
  return read;
}
