import type { Instant } from '#domain/kernel';
import type { Commitment } from './commitment.ts';

/** Accepted, not delivered, and the agreed date is over. `endOfDue` is 24:00 of that date in the carrying silo's zone; null without a date. */
export const isOverdue = (commitment: Pick<Commitment, 'standing'>, at: Instant, endOfDue: Instant | null): boolean =>
  commitment.standing === 'ACCEPTED' && endOfDue !== null && at >= endOfDue;

/** Calendar days without a word after which nothing is called "on track" any more: two missed weekly updates. */
export const SILENT_AFTER_DAYS = 14;

const DAY_MS = 86_400_000;

/** Whole days since the carrying side last said anything; null when it never did. */
export const daysWithoutWord = (lastWordAt: Instant | null, at: Instant): number | null =>
  lastWordAt === null ? null : Math.max(0, Math.floor((at - lastWordAt) / DAY_MS));

/** Accepted, and nobody of the carrying side has said anything for two weeks, or ever. */
export const isSilent = (commitment: Pick<Commitment, 'standing' | 'lastWordAt'>, at: Instant): boolean =>
  commitment.standing === 'ACCEPTED' && (daysWithoutWord(commitment.lastWordAt, at) ?? Infinity) >= SILENT_AFTER_DAYS;
