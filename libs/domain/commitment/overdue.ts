import type { Instant } from '#domain/kernel';
import { USUAL_RULES, type WorkingRules } from '#domain/org';
import type { Commitment } from './commitment.ts';

/** Whether its delivery is still ahead, so that its date counts: afterwards a date is only told. */
export const awaitsDelivery = ({ standing }: Pick<Commitment, 'standing'>): boolean => standing === 'PROPOSED' || standing === 'ACCEPTED';

/** Accepted, not delivered, and the agreed date is over. `endOfDue` is 24:00 of that date in the carrying silo's zone; null without a date. */
export const isOverdue = (commitment: Pick<Commitment, 'standing'>, at: Instant, endOfDue: Instant | null): boolean =>
  commitment.standing === 'ACCEPTED' && endOfDue !== null && at >= endOfDue;

const DAY_MS = 86_400_000;

/** Whole days since the carrying side last said anything; null when it never did. */
export const daysWithoutWord = (lastWordAt: Instant | null, at: Instant): number | null =>
  lastWordAt === null ? null : Math.max(0, Math.floor((at - lastWordAt) / DAY_MS));

/** From how many days without a word a promise is silent, and from how many it is stale: the organization's. */
export type SilenceRule = Pick<WorkingRules, 'silentAfterDays' | 'staleAfterDays'>;
export const SILENCES = ['FRESH', 'SILENT', 'STALE'] as const;
export type Silence = (typeof SILENCES)[number];

/** How long the carrying side of an accepted promise has said nothing, by the organization's rule; whatever is not accepted is FRESH. */
export const silenceOf = (commitment: Pick<Commitment, 'standing' | 'lastWordAt'>, at: Instant, rule: SilenceRule = USUAL_RULES): Silence => {
  if (commitment.standing !== 'ACCEPTED') return 'FRESH';
  const days = daysWithoutWord(commitment.lastWordAt, at) ?? Infinity;
  return days >= rule.staleAfterDays ? 'STALE' : days >= rule.silentAfterDays ? 'SILENT' : 'FRESH';
};
