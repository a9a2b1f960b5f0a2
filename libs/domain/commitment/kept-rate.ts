import type { Kept } from './kept.ts';

export const CASES_FOR_A_PERCENTAGE = 5;

/** Counts, and a whole percentage of kept among decided ones; null below five decided cases. */
export type KeptRate = { readonly kept: number; readonly notKept: number; readonly leftOut: number; readonly open: number; readonly percent: number | null };

/** Of those left out: withdrawn before the original date with the receiving side's agreement. */
export type WithdrawnTogether = { readonly withdrawn: number };

/** What a screen says of a rate: a percentage from five decided cases on, else the counts. */
export const keptInWords = ({ kept, notKept, percent }: Pick<KeptRate, 'kept' | 'notKept' | 'percent'>): string =>
  kept + notKept === 0 ? 'none due yet' : percent === null ? `${kept} of ${kept + notKept} kept` : `${percent} % of ${kept + notKept} kept`;

const count = (verdicts: readonly Kept[], wanted: Kept): number => verdicts.filter((one) => one === wanted).length;

/** Rounded down, so that nothing short of all is ever shown as 100. */
export const percentOf = (part: number, whole: number): number | null =>
  whole < CASES_FOR_A_PERCENTAGE ? null : Math.floor((part * 100) / whole);

/** The kept rate over promises that were accepted; hand in the verdict of each. */
export function keptRate(verdicts: readonly Kept[]): KeptRate {
  const kept = count(verdicts, 'KEPT');
  const notKept = count(verdicts, 'NOT_KEPT');
  return { kept, notKept, leftOut: count(verdicts, 'LEFT_OUT'), open: count(verdicts, 'OPEN'), percent: percentOf(kept, kept + notKept) };
}
