import type { LocalDate } from '#domain/kernel';
import { counted, dateInWords } from '#domain/calendar';
import { listInWords } from '#domain/escalation';

/** How much of what passed to one person; `leads` are the names of silos. */
export type PassedOn = {
  readonly promises: number;
  readonly asked: number;
  readonly verifies: number;
  readonly series: number;
  readonly sittings: number;
  readonly leads: readonly string[];
};

const things = ({ promises, asked, verifies, series, sittings, leads }: PassedOn): readonly string[] => [
  ...leads.map((silo) => `the lead of ${silo}`),
  ...(promises > 0 ? [counted(promises, 'promise')] : []),
  ...(asked > 0 ? [`the question who owns ${asked === 1 ? 'one more' : `${asked} more`}`] : []),
  ...(verifies > 0 ? [`${counted(verifies, 'delivery').replace('deliverys', 'deliveries')} to look at`] : []),
  ...(series > 0 ? [`${counted(series, 'promise')} that ${series === 1 ? 'comes' : 'come'} again`] : []),
  ...(sittings > 0 ? [`${counted(sittings, 'place')} in coming sittings`] : []),
];

/** What somebody took over, said once however much it is; no date has moved. */
export const passedOnText = ({ left, by, passed }: { readonly left: string; /** Who placed it; null when it passed by itself. */ readonly by: string | null; readonly passed: PassedOn }): string => {
  const what = listInWords(things(passed)) || 'what they held';
  return by === null ? `${left} has left, and with you ${one(passed) ? 'is' : 'are'} now: ${what}. No date has moved.` : `${by} gave you what ${left} left behind: ${what}. No date has moved.`;
};

const one = ({ promises, asked, verifies, series, sittings, leads }: PassedOn): boolean => promises + asked + verifies + series + sittings + leads.length === 1;

/** What is without a holder, for whoever places it. */
export const toPlaceText = ({ left, count, placeBy, today }: { readonly left: string; readonly count: number; readonly placeBy: LocalDate | null; readonly today: LocalDate }): string => {
  const what = `${counted(count, 'thing')} of theirs ${count === 1 ? 'has' : 'have'} no holder`;
  if (placeBy === null) return `${left} has left, and ${what}. Place ${count === 1 ? 'it' : 'them'}.`;
  return placeBy < today
    ? `${left} has left, and since ${dateInWords(placeBy, today)} was the last day to place ${count === 1 ? 'it' : 'them'}, ${what} still.`
    : `${left} has left, and ${what}: place ${count === 1 ? 'it' : 'them'} by ${dateInWords(placeBy, today)}.`;
};

/** Whoever was to stand in for the reader is gone. */
export const standInLeftText = ({ standIn, fromOn, untilOn, today }: { readonly standIn: string; readonly fromOn: LocalDate; readonly untilOn: LocalDate; readonly today: LocalDate }): string =>
  `${standIn}, who was to stand in for you from ${dateInWords(fromOn, today)} until ${dateInWords(untilOn, today)}, has left. Plan that leave again with somebody else; until then your silo’s lead gets what is yours.`;
