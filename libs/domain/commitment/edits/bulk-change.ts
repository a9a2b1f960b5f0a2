import { addDays } from '#domain/calendar';
import { refuse, type LocalDate, type MemberId, type SiloId } from '#domain/kernel';
import { keyOf, type Commitment } from '../commitment.ts';
import { planChange } from '../plan-change.ts';
import type { ChangeKind } from '../change-kind.ts';
import { nameOwner } from '../ownership.ts';
import type { SlipReason } from '../parts.ts';
import { report } from '../report.ts';
import type { Decided, Step } from '../step.ts';
import { withdraw } from '../withdraw.ts';
import { editTerms } from './edit-terms.ts';
import { putDate } from './put-date.ts';

type Why = { readonly reason?: SlipReason | null; readonly note?: string };

/** One change that many commitments are to take, each by the rules of its own. */
export type BulkChange =
  | { readonly kind: 'OWNER'; readonly ownerId: MemberId }
  | ({ readonly kind: 'DATE'; readonly on: LocalDate } & Why)
  /** From the date that each has, or from today where that is over. */
  | ({ readonly kind: 'DAYS'; readonly days: number } & Why)
  | { readonly kind: 'NEXT_STEP' | 'DONE_WHEN' | 'CUSTOMER_EFFECT'; readonly text: string }
  /** Puts other words for some in each title that says them, capitals and all. */
  | { readonly kind: 'TITLE'; readonly find: string; readonly text: string }
  | { readonly kind: 'CARRIED_BY'; readonly carriedBy: SiloId }
  | { readonly kind: 'VERIFIER'; readonly verifierId: MemberId | null }
  | { readonly kind: 'EFFECT_ON'; readonly on: LocalDate | null }
  | { readonly kind: 'PROMISED_TO'; readonly promisedTo: SiloId | null }
  | { readonly kind: 'CONTRIBUTING'; readonly add: readonly SiloId[]; readonly remove: readonly SiloId[] }
  /** `playbook` left out: each keeps the playbook that it has, or has none. */
  | { readonly kind: 'CHANGE_KIND'; readonly changeKind: ChangeKind; readonly playbook?: boolean }
  | { readonly kind: 'WITHDRAW'; readonly reason: string }
  | { readonly kind: 'ON_TRACK' };

export const BULK_KINDS = ['OWNER', 'DATE', 'DAYS', 'NEXT_STEP', 'DONE_WHEN', 'CUSTOMER_EFFECT', 'TITLE', 'CARRIED_BY', 'PROMISED_TO', 'CONTRIBUTING', 'VERIFIER', 'EFFECT_ON', 'CHANGE_KIND', 'WITHDRAW', 'ON_TRACK'] as const;

/** At most so many rows in one go. */
export const MOST_AT_ONCE = 1_000;

const FIELDS = { NEXT_STEP: 'nextStep', DONE_WHEN: 'doneWhen', CUSTOMER_EFFECT: 'customerEffect' } as const;

/** Days after the date that a promise has, or after today where that is over; null without a date. */
export const daysOn = (commitment: Pick<Commitment, 'agreedOn' | 'proposedOn'>, days: number, today: LocalDate): LocalDate | null => {
  const has = commitment.agreedOn ?? commitment.proposedOn;
  return has === null ? null : addDays(has < today ? today : has, days);
};

function moveByDays(commitment: Commitment, change: Extract<BulkChange, { kind: 'DAYS' }>, step: Step): Decided {
  if (!Number.isInteger(change.days) || change.days === 0 || Math.abs(change.days) > 3_650) {
    return refuse('INVALID', 'Nothing was changed: say by how many days, up to ten years.', 'days');
  }
  const on = daysOn(commitment, change.days, step.today);
  return on === null ? refuse('WRONG_STATE', `${keyOf(commitment)} is as it was: it has no date to count from.`, 'days') : putDate(commitment, { ...change, on }, step);
}

/** A title is each promise's own, so many get other words in it, never one and the same. */
function rename(commitment: Commitment, { find, text }: Extract<BulkChange, { kind: 'TITLE' }>, step: Step): Decided {
  if (find.trim() === '') return refuse('INVALID', 'Nothing was changed: say which words of the titles are to be replaced.', 'find');
  if (!commitment.title.includes(find)) return refuse('INVALID', `${keyOf(commitment)} is as it was: its title does not say “${find}”.`, 'find');
  return editTerms(commitment, { title: commitment.title.replaceAll(find, () => text) }, step);
}

/** What one commitment makes of the change: the same step as when somebody took it on this row alone. */
export function takeBulkChange(commitment: Commitment, change: BulkChange, step: Step): Decided {
  switch (change.kind) {
    case 'OWNER': return nameOwner(commitment, change, step);
    case 'DATE': return putDate(commitment, change, step);
    case 'DAYS': return moveByDays(commitment, change, step);
    case 'NEXT_STEP': case 'DONE_WHEN': case 'CUSTOMER_EFFECT': return editTerms(commitment, { [FIELDS[change.kind]]: change.text }, step);
    case 'TITLE': return rename(commitment, change, step);
    case 'CARRIED_BY': return editTerms(commitment, { carriedBy: change.carriedBy }, step);
    case 'VERIFIER': return editTerms(commitment, { verifierId: change.verifierId }, step);
    case 'EFFECT_ON': return editTerms(commitment, { effectOn: change.on }, step);
    case 'PROMISED_TO': return editTerms(commitment, { promisedTo: change.promisedTo }, step);
    case 'CONTRIBUTING': {
      const contributingSiloIds = [...commitment.contributingSiloIds.filter((id) => !change.remove.includes(id)), ...change.add];
      return editTerms(commitment, { contributingSiloIds }, step);
    }
    case 'CHANGE_KIND': return planChange(commitment, { kind: change.changeKind, playbook: change.playbook ?? commitment.playbook.length > 0 }, step);
    case 'WITHDRAW': return withdraw(commitment, change, step);
    case 'ON_TRACK': return report(commitment, { state: 'ON_TRACK' }, step);
  }
}
