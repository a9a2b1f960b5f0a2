import type { LocalDate, SiloId } from '#domain/kernel';
import type { Commitment } from '../commitment.ts';
import { keepHolder } from '../held-on-original.ts';
import { changed, factOf, type Change } from '../step.ts';
import { isOpen } from './pass-on.ts';

/** CLOSED: a silo was closed into another. SPLIT: this one went with the part that was split off. */
export type WhyInherited = 'CLOSED' | 'SPLIT';

/** `today` is the day in the zone of the silo that carries it so far. */
export type Inheritance = { readonly from: SiloId; readonly to: SiloId; readonly why: WhyInherited; readonly today: LocalDate };

type Ends = Pick<Commitment, 'standing' | 'carriedBy' | 'promisedTo' | 'contributingSiloIds'>;

/** Whether a closed silo's heir takes it over: it is open, and the silo carries it, receives it or contributes to it. */
export const isTouchedBy = (commitment: Ends, siloId: SiloId): boolean =>
  isOpen(commitment) && (commitment.carriedBy === siloId || commitment.promisedTo === siloId || commitment.contributingSiloIds.includes(siloId));

/** The two ends afterwards: where both would be one silo, the CCO's office receives, so that nobody verifies their own work. */
export function endsAfter({ carriedBy, promisedTo }: Pick<Commitment, 'carriedBy' | 'promisedTo'>, from: SiloId, to: SiloId): Pick<Commitment, 'carriedBy' | 'promisedTo'> {
  const carrier = carriedBy === from ? to : carriedBy;
  const receiver = promisedTo === from ? to : promisedTo;
  return { carriedBy: carrier, promisedTo: receiver === carrier ? null : receiver };
}

/**
 * Moves an open promise from one silo to another, on whichever end it stands: nobody accepts anew, no date moves, no slip
 * is made, and what was due before stays with the silo that held it then. Null when the silo has no part in it.
 */
export function inherit(commitment: Commitment, { from, to, why, today }: Inheritance): Change | null {
  if (!isTouchedBy(commitment, from)) return null;
  const ends = endsAfter(commitment, from, to);
  const contributing = commitment.contributingSiloIds.map((id) => (id === from ? to : id)).filter((id) => id !== ends.carriedBy);
  const becameOne = ends.promisedTo === null && commitment.promisedTo !== null;
  const next = changed(commitment, {
    ...ends,
    contributingSiloIds: [...new Set(contributing)],
    heldOnOriginal: ends.carriedBy === commitment.carriedBy ? commitment.heldOnOriginal : keepHolder(commitment, today),
    withdrawalAsked: becameOne ? null : commitment.withdrawalAsked,
  });
  const data = { closedSilo: from, heirSilo: to, formerCarriedBy: commitment.carriedBy, formerPromisedTo: commitment.promisedTo, why };
  return { commitment: next, facts: [factOf(next, 'commitment.inherited', data)] };
}
