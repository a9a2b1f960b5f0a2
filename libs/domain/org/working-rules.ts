import { ok, refuse, type Result } from '#domain/kernel';

/** What an organization calls silence and too much: days are calendar days, limits are counts of open promises. */
export type WorkingRules = {
  /** Without a word for so many days a promise turns grey; nothing is called "on track" any more. */
  readonly silentAfterDays: number;
  /** And for so many it is stale. */
  readonly staleAfterDays: number;
  /** Open promises that one owner carries before accepting one more asks for a confirmation. */
  readonly mostOpenOfOwner: number;
  readonly mostOpenOfSilo: number;
  /** Promises of one owner that are due within three days of each other. */
  readonly mostInAWeek: number;
};

/** Two missed weekly updates are silence, four are stale. */
export const USUAL_RULES: WorkingRules = { silentAfterDays: 14, staleAfterDays: 28, mostOpenOfOwner: 10, mostOpenOfSilo: 40, mostInAWeek: 3 };

const BETWEEN: Readonly<Record<keyof WorkingRules, readonly [least: number, most: number, what: string]>> = {
  silentAfterDays: [1, 365, 'The first limit of silence'],
  staleAfterDays: [2, 730, 'The second limit of silence'],
  mostOpenOfOwner: [1, 1_000, 'The limit of one owner'],
  mostOpenOfSilo: [1, 10_000, 'The limit of a silo'],
  mostInAWeek: [1, 1_000, 'The limit of one owner in a week'],
};

/** Refuses INVALID, naming the field: no whole number, out of bounds, or stale before silent. */
export function checkRules(rules: WorkingRules): Result<WorkingRules> {
  for (const [field, [least, most, what]] of Object.entries(BETWEEN)) {
    const value = rules[field as keyof WorkingRules];
    if (!Number.isInteger(value) || value < least || value > most) return refuse('INVALID', `Nothing was changed: ${what.toLowerCase()} is a whole number from ${least} to ${most}.`, field);
  }
  if (rules.staleAfterDays <= rules.silentAfterDays) return refuse('INVALID', 'Nothing was changed: the second limit of silence comes after the first.', 'staleAfterDays');
  return ok(rules);
}
