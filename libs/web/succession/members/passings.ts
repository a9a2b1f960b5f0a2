import { counted } from '#domain/calendar';
import { titleOfAll } from '#domain/commitment';
import { postInWords } from '#web/org';
import type { LeavingQuery } from './members.generated.ts';

export type Passing = NonNullable<LeavingQuery['leaving']>['passings'][number];

/** Where things go, said once with everything that goes there. */
export type Destination = { readonly key: string; readonly title: string; readonly outcome: Passing['outcome']; readonly passings: readonly Passing[] };

const PLACES: Partial<Record<Passing['kind'], string>> = { CHAIR: 'chair of a coming sitting', SCRIBE: 'scribe of a coming sitting', LEAVE: 'their own leave', CAPTURED: 'a promise that a sitting has just captured' };

const ABOUT: Partial<Record<Passing['kind'], string>> = { NAMED_OWNER: ' (asked to own it)', VERIFIER: ' (to look at its delivery)' };

/** One thing in words: `C-12 Answer within the hour`, `Lead of Support`. */
export const thingInWords = ({ kind, post, silo, commitment, series, principal }: Passing): string => {
  if (post) return postInWords({ kind: post, silo });
  if (kind === 'SEAT') return `the seat of ${silo?.name ?? 'a silo'} in a coming sitting`;
  if (commitment) return `${commitment.key} ${commitment.title}${ABOUT[kind] ?? ''}`;
  if (series) return `${titleOfAll(series.title)} (comes again)`;
  if (principal) return `standing in for ${principal.name}`;
  return PLACES[kind] ?? 'something';
};

/** Who takes what: those with the most first, then what nobody takes, then what ends. */
export const destinationsOf = (passings: readonly Passing[]): readonly Destination[] => {
  const of = (outcome: Passing['outcome']) => passings.filter((one) => one.outcome === outcome);
  const takers = new Map<string, Passing[]>();
  for (const one of of('PASSES')) takers.set(one.takenBy!.name, [...(takers.get(one.takenBy!.name) ?? []), one]);
  const groups: Destination[] = [...takers]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([name, list]) => ({ key: name, title: `Passes to ${name}`, outcome: 'PASSES', passings: list }));
  const [unplaced, ends] = [of('UNPLACED'), of('ENDS')];
  if (unplaced.length > 0) groups.push({ key: 'unplaced', title: 'Nobody is there to take it', outcome: 'UNPLACED', passings: unplaced });
  if (ends.length > 0) groups.push({ key: 'ends', title: 'Ends', outcome: 'ENDS', passings: ends });
  return groups;
};

/** The preview in one sentence. */
export const leavingSentence = (name: string, passings: readonly Passing[]): string => {
  const count = (outcome: Passing['outcome']) => passings.filter((one) => one.outcome === outcome).length;
  if (passings.length === 0) return `${name} holds nothing here.`;
  const unplaced = count('UNPLACED');
  const left = unplaced > 0 ? ` ${counted(unplaced, 'thing')} will stand without a holder until the CCO places ${unplaced === 1 ? 'it' : 'them'}, within three working days.` : '';
  return `${counted(count('PASSES'), 'thing')} passes on, ${counted(count('ENDS'), 'thing')} ends.${left}`.replace(/(\d+ things) passes/, '$1 pass').replace(/(\d+ things) ends/, '$1 end');
};
