import type { LocalDate } from '#domain/kernel';
import type { Commitment } from '../commitment.ts';
import { complete } from '../complete.ts';
import { counter } from '../counter.ts';
import { needReason, refused } from '../due.ts';
import { against, hindrance, type LifeAction } from '../hindrance.ts';
import type { SlipReason } from '../parts.ts';
import { reschedule } from '../reschedule.ts';
import type { Decided, Step, View } from '../step.ts';
import { suggestDate } from '../suggested-date.ts';
import { triage } from '../triage.ts';
import { closedTo, editTerms } from './edit-terms.ts';

export type PuttingDate = { readonly on: LocalDate; readonly reason?: SlipReason | null; readonly note?: string };

/**
 * By which way a date is put: TABLE writes the proposal's own, COUNTER puts another one on the table, COMPLETE gives an
 * imported row the one that it lacks, ARREARS settles it, ASK asks the receiving silo (an earlier one holds at once),
 * SUGGEST puts it to the carrying side.
 */
export const DATE_WAYS = ['TABLE', 'COUNTER', 'COMPLETE', 'ARREARS', 'ASK', 'SUGGEST'] as const;
export type DateWay = (typeof DATE_WAYS)[number];

/** The way that is open to this viewer now; null where there is none. */
export function wayToPutDate(commitment: Commitment, view: View): DateWay | null {
  const open = (action: LifeAction): boolean => hindrance(commitment, action, view) === null;
  if (commitment.standing === 'PROPOSED') {
    if (open('commitment.edit') && closedTo(commitment, 'proposedOn', view) === null) return 'TABLE';
    return open('commitment.counter') ? 'COUNTER' : null;
  }
  if (commitment.agreedOn === null) return open('commitment.complete') ? 'COMPLETE' : null;
  if (open('arrears.triage')) return 'ARREARS';
  if (open('commitment.reschedule')) return 'ASK';
  return open('commitment.suggest-date') ? 'SUGGEST' : null;
}

/** Why there is no way: how it stands where that is the reason, else whose the nearest way is. */
const noWay = (commitment: Commitment, step: Step): Decided => {
  const ways: readonly LifeAction[] = commitment.standing === 'PROPOSED' ? ['commitment.counter'] : ['commitment.reschedule', 'commitment.suggest-date'];
  const problems = ways.map((action) => against(commitment, action, step)!);
  return refused(problems.find(({ code }) => code !== 'NOT_ALLOWED') ?? problems[0]!);
};

/**
 * Puts another date to a promise by whichever way is open to whoever asks: what the date cell, the bulk edit and drags
 * call. It refuses as that way does, and without one as the nearest way does.
 */
export function putDate(commitment: Commitment, input: PuttingDate, step: Step): Decided {
  const { on, reason, note } = input;
  switch (wayToPutDate(commitment, step)) {
    case 'TABLE': return editTerms(commitment, { proposedOn: on }, step);
    case 'COUNTER': return counter(commitment, { on, note }, step);
    case 'COMPLETE': return complete(commitment, { on }, step);
    case 'ARREARS': return reason ? triage(commitment, { kind: 'NEW_DATE', on, reason, note }, step) : refused(needReason());
    case 'ASK': return reschedule(commitment, { on, reason, note }, step);
    case 'SUGGEST': return reason ? suggestDate(commitment, { on, reason, note }, step) : refused(needReason());
    case null: return noWay(commitment, step);
  }
}
