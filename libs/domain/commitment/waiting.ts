import { localDateOf, workingDaysBetween, type WorkingCalendar } from '#domain/calendar';
import type { Instant, MemberId, SiloId } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import type { Side } from './parts.ts';

export type Question = 'PROPOSAL' | 'COUNTER' | 'OWNERSHIP' | 'DATE' | 'SUGGESTED_DATE' | 'DELIVERY' | 'EFFECT' | 'WITHDRAWAL';

/** An answer that somebody owes: a side (its lead or stand-in; the CCO for the CCO's office), or the member who owns it or is named as owner. */
export type Waiting = { readonly question: Question; readonly from: Side | MemberId; readonly sinceAt: Instant | null };

/** As much of a commitment as says what it waits for: a whole one, or a row of the list. */
export type Awaiting = Pick<Commitment, 'standing' | 'waitingOn' | 'waitingSinceAt' | 'effect' | 'effectAskedAt' | 'ownerId' | 'namedOwnerId'> & {
  readonly rounds: { readonly length: number };
  readonly asked: { readonly at: Instant } | null;
  readonly suggested: { readonly at: Instant } | null;
  readonly deliveries: readonly { readonly at: Instant }[];
  readonly withdrawalAsked: { readonly side: Side; readonly at: Instant } | null;
};

/** Every answer that the commitment waits for now, the oldest kind of question first. */
export function waitingFor(commitment: Awaiting): readonly Waiting[] {
  const open: Waiting[] = [];
  const { standing, waitingOn, namedOwnerId, asked, suggested, withdrawalAsked } = commitment;
  if (standing === 'PROPOSED' && waitingOn !== null) {
    open.push({ question: commitment.rounds.length === 0 ? 'PROPOSAL' : 'COUNTER', from: waitingOn, sinceAt: commitment.waitingSinceAt });
  }
  if (namedOwnerId !== null) open.push({ question: 'OWNERSHIP', from: namedOwnerId, sinceAt: null });
  if (asked !== null) open.push({ question: 'DATE', from: 'RECEIVER', sinceAt: asked.at });
  if (suggested !== null) open.push({ question: 'SUGGESTED_DATE', from: commitment.ownerId ?? 'CARRIER', sinceAt: suggested.at });
  if (standing === 'DELIVERED') open.push({ question: 'DELIVERY', from: 'RECEIVER', sinceAt: commitment.deliveries.at(-1)?.at ?? null });
  if (standing === 'VERIFIED' && commitment.effect === 'PENDING' && commitment.effectAskedAt !== null) {
    open.push({ question: 'EFFECT', from: 'RECEIVER', sinceAt: commitment.effectAskedAt });
  }
  if (withdrawalAsked !== null) {
    open.push({ question: 'WITHDRAWAL', from: withdrawalAsked.side === 'CARRIER' ? 'RECEIVER' : 'CARRIER', sinceAt: withdrawalAsked.at });
  }
  return open;
}

/** The silo whose working days count while an answer is awaited: the side that owes it, and the carrying one for its people; null is the CCO's office. */
export const siloWaitedFor = (commitment: Pick<Commitment, 'carriedBy' | 'promisedTo'>, { from }: Pick<Waiting, 'from'>): SiloId | null =>
  from === 'RECEIVER' ? commitment.promisedTo : commitment.carriedBy;

/** Working days of whoever owes the answer since it was asked; 0 on the first day. `calendar` is theirs. */
export const workingDaysWaited = (sinceAt: Instant, now: Instant, calendar: WorkingCalendar): number =>
  Math.max(0, workingDaysBetween(localDateOf(sinceAt, calendar.zone), localDateOf(now, calendar.zone), calendar));
