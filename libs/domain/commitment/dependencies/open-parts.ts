import { ok, refuse, type Fact, type Result } from '#domain/kernel';
import { may, ruleOf } from '#domain/org';
import { keyOf, type Commitment, type Standing } from '../commitment.ts';
import { awaitsDelivery } from '../overdue.ts';
import { factOf, type Step } from '../step.ts';
import type { Ends } from './add-link.ts';

/** A part of a commitment; `needed` when the whole's lead asked that nothing is delivered before it is. */
export type PartOf = { readonly number: number; readonly standing: Standing; readonly needed: boolean };

/**
 * Whether a whole may be delivered. Open parts are a warning and no obstacle, except those that its lead asked to be done
 * first: with these it refuses WRONG_STATE, and names them.
 */
export function partsAllowDelivery(commitment: Pick<Commitment, 'number'>, parts: readonly PartOf[]): Result<null> {
  const needed = parts.filter((part) => part.needed && awaitsDelivery(part));
  if (needed.length === 0) return ok(null);
  const keys = needed.map(keyOf).join(', ');
  return refuse('WRONG_STATE', `${keyOf(commitment)} is as it was: its lead asked that ${needed.length === 1 ? 'this part is' : 'these parts are'} delivered first, and ${keys} ${needed.length === 1 ? 'is' : 'are'} still open.`);
}

/** The whole's lead asks that a part is delivered first, or does not any more. Refuses NOT_ALLOWED. */
export function needPart({ waiting, awaited }: Pick<Ends, 'waiting' | 'awaited'>, needed: boolean, { capacities }: Pick<Step, 'capacities'>): Result<readonly Fact[]> {
  if (!may('part.need', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('part.need').sentence}`);
  return ok([factOf(waiting, 'commitment.part-needed', { needed, otherId: awaited.id, otherNumber: awaited.number })]);
}
