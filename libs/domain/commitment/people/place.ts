import { refuse, type LocalDate, type MemberId } from '#domain/kernel';
import { may, ruleOf, type Capacity } from '#domain/org';
import { keyOf, type Commitment } from '../commitment.ts';
import type { Decided } from '../step.ts';
import { passOn } from './pass-on.ts';

export type Placing = { readonly to: MemberId; readonly ownerHasLeft: boolean; readonly capacities: ReadonlySet<Capacity>; readonly today: LocalDate };

/** Gives a promise whose owner left, and that nobody took over, to somebody. Refuses NOT_ALLOWED, and WRONG_STATE when it has a holder. */
export function place(commitment: Commitment, { to, ownerHasLeft, capacities, today }: Placing): Decided {
  if (!may('holder.place', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('holder.place').sentence}`);
  const { ownerId } = commitment;
  const change = ownerId !== null && ownerHasLeft ? passOn(commitment, { from: ownerId, to, why: 'PLACED', today }) : null;
  if (change === null) return refuse('WRONG_STATE', `Nothing was changed: ${keyOf(commitment)} has somebody who answers for it now.`);
  return { ok: true, value: change };
}
