import { counted } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { dayInYear } from '../words/when.ts';

type Moved = { readonly commitment: { readonly carriedBy: { readonly name: string } } };

/** `Sales`, `Sales and Finance`, `Sales, Finance and Product`. */
export const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

/** `Moving to 12 Dec pushes 3 promises of Sales and Finance.` Without one date in common: `Moving these pushes …`. */
export const rippleSentence = (on: LocalDate | null, moves: readonly Moved[], today: LocalDate): string => {
  const what = on === null ? 'Moving these' : `Moving to ${dayInYear(on, today)}`;
  if (moves.length === 0) return `${what} pushes no other promise.`;
  const silos = [...new Set(moves.map(({ commitment }) => commitment.carriedBy.name))].toSorted();
  return `${what} pushes ${counted(moves.length, 'promise')} of ${silos.length > 3 ? `${counted(silos.length, 'silo')}` : listed(silos)}.`;
};
