import type { MailState, Question } from '#contract';
import { dateInWords } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import type { State } from '#web/ui';
import type { InboxEntryFragment } from './inbox.generated.ts';

const between = ({ carriedBy, promisedTo }: InboxEntryFragment, side: string | null): string =>
  side === 'CARRIER' ? (promisedTo?.name ?? 'The CCO’s office') : carriedBy.name;

/** What is asked, as whoever asks would say it. */
export const askedInWords = (entry: InboxEntryFragment, question: Question, side: string | null, today: LocalDate): string => {
  const who = between(entry, side);
  const on = (date: string | null | undefined): string => (date ? dateInWords(date as LocalDate, today) : 'no date yet');
  switch (question) {
    case 'PROPOSAL': return `${who} asks: will ${entry.carriedBy.name} carry it, by ${on(entry.proposedOn)}?`;
    case 'COUNTER': return `${who} offers ${on(entry.proposedOn)} instead. Do you take it?`;
    case 'OWNERSHIP': return `Will you own it${entry.agreedOn ? `, due ${on(entry.agreedOn)}` : ''}?`;
    case 'DATE': return `${entry.asked?.by?.name ?? who} asks for ${on(entry.asked?.on)} instead of ${on(entry.agreedOn)}. Do you agree?`;
    case 'SUGGESTED_DATE': return `${entry.suggested?.by?.name ?? 'Somebody'} suggests ${on(entry.suggested?.on)} instead of ${on(entry.agreedOn)}. Will you take it?`;
    case 'DELIVERY': return `${who} says it is delivered. Is it what was promised?`;
    case 'EFFECT': return 'The day has come to say: did customers feel it?';
    case 'WITHDRAWAL': return `${who} wants to withdraw it. Do you agree?`;
  }
};

export const MAIL_WORDS: Readonly<Record<MailState, { readonly state: State; readonly word: string }>> = {
  WAITING: { state: 'accepted', word: 'Waits' },
  SENDING: { state: 'on-track', word: 'On its way' },
  RETRY: { state: 'at-risk', word: 'Tries again' },
  SENT: { state: 'verified', word: 'Sent' },
  KEPT: { state: 'delivered', word: 'Kept here' },
  PARKED: { state: 'overdue', word: 'Refused' },
  DROPPED: { state: 'withdrawn', word: 'Not sent' },
};

const DROPPED: Readonly<Record<string, string>> = {
  RECIPIENT_LEFT: 'they had left', RECIPIENT_AWAY: 'they were away, so it went to whoever stands in', NOT_ALLOWED: 'they may not read it', POST_PASSED_ON: 'they no longer held the post', SUBJECT_CLOSED: 'it was settled before',
};

export const droppedInWords = (why: string | null): string => `Left out: ${DROPPED[why ?? ''] ?? 'it was no longer wanted'}.`;
