import type { LocalDate } from '#domain/kernel';
import type { Commitment } from './commitment.ts';

/** From which date a promise's clock counts; `watchFrom` when a late one was taken up again on that day. */
export type ClockTerms = { readonly agreedOn: LocalDate; readonly watchFrom: LocalDate | undefined };

/**
 * The clock that a promise has now, or null: only what is accepted and whole has one, and nothing that waits in the
 * arrears or is "as imported".
 */
export const clockTerms = (commitment: Pick<Commitment, 'standing' | 'asImported' | 'arrears' | 'agreedOn' | 'watchedFromOn'>): ClockTerms | null =>
  commitment.standing === 'ACCEPTED' && !commitment.asImported && commitment.arrears !== 'WAITING' && commitment.agreedOn !== null
    ? { agreedOn: commitment.agreedOn, watchFrom: commitment.watchedFromOn ?? undefined }
    : null;
