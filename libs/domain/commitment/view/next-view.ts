import { EVERYTHING_OPEN, isSameView, type ListView } from './list-view.ts';

/** How a list is arranged, in parts of which each is chosen as one. */
const PARTS = [['group'], ['sort', 'descending'], ['layout'], ['columns']] as const satisfies readonly (readonly (keyof ListView)[])[];
type Part = (typeof PARTS)[number];

const said = (view: ListView, part: Part): string => JSON.stringify(part.map((name) => view[name]));
const agree = (one: ListView, other: ListView, part: Part): boolean => said(one, part) === said(other, part);

/** A built-in view names a part of the arrangement where it is not as usual. */
const names = (builtIn: ListView, part: Part): boolean => !agree(builtIn, EVERYTHING_OPEN, part);

/** Whether a list shows a built-in view: its query, and what it names of the arrangement. The rest is whoever looks's own. */
export const showsBuiltIn = (builtIn: ListView, shown: ListView): boolean =>
  isSameView({ ...EVERYTHING_OPEN, query: builtIn.query }, { ...EVERYTHING_OPEN, query: shown.query }) &&
  PARTS.every((part) => !names(builtIn, part) || agree(builtIn, shown, part));

/**
 * A built-in view as it opens for somebody who looks at a list: it says what to look at, and their own arrangement goes along
 * unless it names one. Their own is what differs from the view that they come from (null is none): what that one names stays with it.
 */
export function nextView(builtIn: ListView, shown: ListView, from: ListView | null): ListView {
  const own = PARTS.filter((part) => !names(builtIn, part) && !agree(shown, from ?? EVERYTHING_OPEN, part)).flat();
  const along = own.map((name) => [name, shown[name]] as const);
  return { ...builtIn, ...Object.fromEntries(along), at: own.includes('layout') ? shown.at : null };
}
