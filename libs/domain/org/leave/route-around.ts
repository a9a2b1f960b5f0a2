import type { LocalDate, MemberId } from '#domain/kernel';
import { isAway, type Leave } from './leave.ts';

/** Somebody who is away, and who acts for them; null when nobody does. */
export type Absences = ReadonlyMap<MemberId, MemberId | null>;

/** Who is away on a day, and who stands in for each. */
export const absencesOn = (leaves: readonly Leave[], today: LocalDate): Absences =>
  new Map(leaves.filter((leave) => isAway(leave, today)).map((leave) => [leave.memberId, leave.standInId]));

const MOST_FOLLOWED = 3;

/** The stand-ins that are followed from somebody who is away, up to three, ending with one who is there; null for a circle, or nobody. */
export function wayAround(member: MemberId, absences: Absences): readonly MemberId[] | null {
  const way: MemberId[] = [];
  let current: MemberId | null = member;
  while (current !== null && way.length <= MOST_FOLLOWED) {
    if (!absences.has(current)) return way;
    current = absences.get(current) ?? null;
    if (current !== null) way.push(current);
  }
  return null;
}

/**
 * Who reads a message now: the member, or whoever stands in for them, up to three followed. A circle, or nobody, leads to
 * the first fallback who is there (the silo's lead, then the CCO); null when nobody is.
 */
export const routeAround = (member: MemberId, absences: Absences, fallbacks: readonly (MemberId | null)[]): MemberId | null => {
  const way = wayAround(member, absences);
  if (way !== null) return way.at(-1) ?? member;
  return fallbacks.find((other) => other !== null && !absences.has(other)) ?? null;
};

/** For whom somebody acts today, and by which stand-ins the way led there (ending with themselves). */
export const actsFor = (member: MemberId, absences: Absences): readonly { readonly principal: MemberId; readonly way: readonly MemberId[] }[] =>
  [...absences.keys()].flatMap((principal) => {
    const way = wayAround(principal, absences);
    return way !== null && way.at(-1) === member ? [{ principal, way }] : [];
  });
