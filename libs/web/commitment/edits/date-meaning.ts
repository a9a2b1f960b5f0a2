import type { DateWay } from '#contract';
import { counted, dateInWords, daysBetween } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';

/** Whether a date put by this way takes a reason. Until the way is known, as if it were asked for. */
export const takesReason = (way: DateWay | null | undefined, on: LocalDate, agreedOn: LocalDate | null): boolean => {
  if (way === 'SUGGEST' || way === 'ARREARS') return true;
  return (way === 'ASK' || way === undefined) && agreedOn !== null && on > agreedOn;
};

type People = { /** Who answers for the receiving side. */ readonly receiver: string; /** Who answers for the carrying side. */ readonly carrier: string };

/** What putting this date means, before it is put. */
export const dateMeaning = (way: DateWay, on: LocalDate, has: LocalDate | null, { receiver, carrier }: People): string => {
  const days = has === null ? 0 : daysBetween(has, on);
  const day = dateInWords(on);
  const moved = has === null ? day : days > 0 ? `${day}, ${counted(days, 'day')} later` : `${day}, ${counted(-days, 'day')} earlier`;
  if (has !== null && days === 0) return 'That is the date that it has.';
  switch (way) {
    case 'TABLE': return `${moved}: on the table for the carrying silo.`;
    case 'COUNTER': return `${moved}: a counter. The other side answers next.`;
    case 'COMPLETE': return `${day}: its original and its agreed date.`;
    case 'ARREARS': return `${moved}: it holds at once${days > 0 ? ', as a slip,' : ''} and leaves the arrears.`;
    case 'ASK': return days > 0 ? `${moved}: a slip, once ${receiver} agrees. Until then the agreed date holds.` : `${moved}: it holds at once, and is no slip.`;
    case 'SUGGEST': return `${moved}: suggested to ${carrier}, who says yes or no. Until then nothing moves.`;
  }
};
