import type { Instant, LocalDate, Zone } from '#domain/kernel';
import { addDays, atLocal, endOfDay, localDateOf, localTimeOf, type LocalTime } from '#domain/calendar';
import type { Urgency } from './notice.ts';

/** When a member reads: the digest's hour, and the hours outside of which nothing is sent. All in their own zone. */
export type ReaderHours = { readonly zone: Zone; readonly digestAt: LocalTime; readonly from: LocalTime; readonly until: LocalTime };

export const USUAL_HOURS: Omit<ReaderHours, 'zone'> = { digestAt: '08:00', from: '07:00', until: '20:00' };

const nextAt = (time: LocalTime, zone: Zone, after: Instant): Instant => {
  let on = localDateOf(after, zone);
  while (atLocal(on, time, zone) <= after) on = addDays(on, 1);
  return atLocal(on, time, zone);
};

/** The first moment after `after` at which the member's digest is due: their hour, in their zone, every day. */
export const digestMoment = (reader: Pick<ReaderHours, 'zone' | 'digestAt'>, after: Instant): Instant => nextAt(reader.digestAt, reader.zone, after);

/** Names a member's digest: one for each of their days. */
export const digestDay = (reader: Pick<ReaderHours, 'zone'>, at: Instant): LocalDate => localDateOf(at, reader.zone);

/** Whether the member's own hours are open: from the first (included) to the second (excluded), also past midnight. */
export const isReadingTime = (reader: ReaderHours, at: Instant): boolean => {
  const time = localTimeOf(at, reader.zone);
  return reader.from <= reader.until ? time >= reader.from && time < reader.until : time >= reader.from || time < reader.until;
};

/** What decides when a message goes out, beside its urgency. */
export type Sending = { readonly reader: ReaderHours; readonly isSponsor: boolean; /** The last message sent to this member. */ readonly lastSentAt: Instant | null };

/**
 * When a notice that exists now is sent: with the next digest, or at once, which waits for the reader's own hours. The
 * sponsor gets at most one message a day: a second one waits for the first digest of another day.
 */
export const sendingMoment = (urgency: Urgency, sending: Sending, now: Instant): Instant => {
  const { reader, isSponsor, lastSentAt } = sending;
  const planned = urgency === 'DIGEST' ? digestMoment(reader, now) : isReadingTime(reader, now) ? now : nextAt(reader.from, reader.zone, now);
  const isSecond = isSponsor && lastSentAt !== null && localDateOf(lastSentAt, reader.zone) >= localDateOf(planned, reader.zone);
  return isSecond ? digestMoment(reader, (endOfDay(localDateOf(lastSentAt, reader.zone), reader.zone) - 1) as Instant) : planned;
};
