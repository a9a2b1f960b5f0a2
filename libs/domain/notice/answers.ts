import type { LocalDate } from '#domain/kernel';
import { dateInWords } from '#domain/calendar';

/** A fact that answers somebody, or that they must know, with the words that somebody wrote to it. */
export type AnswerFact = {
  readonly type: string;
  readonly title: string;
  readonly by: string;
  readonly today: LocalDate;
  readonly toOn: LocalDate | null;
  readonly agreedOn: LocalDate | null;
  readonly words: string;
};

const said = (words: string): string => (words === '' ? '' : ` “${words}”`);
const on = (date: LocalDate | null, today: LocalDate): string => (date === null ? 'the agreed date' : dateInWords(date, today));

const ANSWERS: Readonly<Record<string, (fact: AnswerFact) => string>> = {
  'commitment.accepted': ({ title, by, agreedOn, today }) => `${by} accepted “${title}”, due on ${on(agreedOn, today)}.`,
  'commitment.declined': ({ title, by, words }) => `${by} declined “${title}”.${said(words)}`,
  'commitment.slipped': ({ title, by, toOn, today }) => `${by} agreed to ${on(toOn, today)} for “${title}”.`,
  'commitment.date-refused': ({ title, by, toOn, agreedOn, today, words }) => `${by} did not agree to ${on(toOn, today)} for “${title}”: ${on(agreedOn, today)} holds.${said(words)}`,
  'commitment.date-lapsed': ({ title, toOn, agreedOn, today }) => `Nobody answered within two working days, so ${on(toOn, today)} is not agreed for “${title}”: ${on(agreedOn, today)} holds.`,
  'commitment.suggestion-taken': ({ title, by, toOn, today }) => `${by} took the date that you suggested for “${title}”, ${on(toOn, today)}.`,
  'commitment.suggestion-refused': ({ title, by, toOn, agreedOn, today, words }) => `${by} said no to ${on(toOn, today)} for “${title}”: ${on(agreedOn, today)} holds.${said(words)}`,
  'commitment.escalated': ({ title, by, words }) => `${by} raised “${title}” to the CCO, because the two silos do not agree on its terms.${said(words)} Both can still agree, which settles it.`,
  'commitment.returned': ({ title, by, words }) => `${by} returned “${title}”.${said(words)}`,
  'commitment.verified': ({ title, by, words }) => `${by} verified “${title}”.${said(words)}`,
  'commitment.owner-accepted': ({ title, by }) => `${by} owns “${title}” from now on.`,
  'commitment.owner-declined': ({ title, by, words }) => `${by} will not own “${title}”.${said(words)}`,
  'commitment.withdrawn': ({ title, by, words }) => `${by} withdrew “${title}”.${said(words)}`,
  'ruling.executed': ({ title, by, agreedOn, today, words }) => `${by} ruled on “${title}”, due on ${on(agreedOn, today)}.${said(words)}`,
  'ruling.returned': ({ title }) => `Your ruling on “${title}” was returned, because what it changes has moved meanwhile. Nothing was changed; look at the card again.`,
};

export const ANSWERING_FACTS = Object.keys(ANSWERS);

/** What came of something: one sentence with names, dates and what was said to it. */
export const answerText = (fact: AnswerFact): string => ANSWERS[fact.type]?.(fact) ?? `Something happened to “${fact.title}”.`;

const REASONS: Partial<Record<string, string>> = {
  STEP: 'its clock took a step',
  ANSWER: 'it answers something that you asked for',
  QUESTION: 'it waits for your answer',
  NEWS: 'it concerns what you lead or own',
  MENTION: 'somebody mentioned you',
  ROOM_CLOSED: 'you were in the sitting, or it concerns you',
};

/** Why somebody got a notice that is no step. */
export const whyToldInWords = (kind: string): string => `You get this because ${REASONS[kind] ?? 'it concerns you'}.`;
