import type { LocalDate, SiloId } from '#domain/kernel';
import { dateInWords } from '#domain/calendar';
import type { AfterClose, Outcome } from '#domain/forum';
import type { Message, MessageLine } from './message.ts';

/** The names and addresses that a message needs beside the ids of a sitting. */
export type RoomWords = {
  readonly forumName: string;
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly readerName: string;
  /** No silo is the CCO's office. */
  readonly siloName: (siloId: SiloId | null) => string;
  readonly pathOf: (outcome: Outcome) => string | null;
  readonly minutesPath: string;
};

const by = (dueOn: LocalDate | null, today: LocalDate): string => (dueOn === null ? '' : ` by ${dateInWords(dueOn, today)}`);

const inWords = (outcome: Outcome, words: RoomWords): string => {
  switch (outcome.kind) {
    case 'COMMITMENT': return `${outcome.text}, for ${words.siloName(outcome.promisedTo)}${by(outcome.dueOn, words.today)}`;
    case 'HAND_OFF': return `${outcome.text}: ${words.siloName(outcome.from)} to ${words.siloName(outcome.to)}${by(outcome.dueOn, words.today)}`;
    case 'ESCALATION': return `To be escalated: ${outcome.text}`;
    case 'AGREEMENT': return `Agreed: ${outcome.text}`;
    case 'DECISION': return `Decided: ${outcome.text}`;
    case 'PARKED': return `Parked: ${outcome.text}`;
  }
};

/** What a member is told when the room has closed: once, with their promises, their hand-offs and what they must know. */
export const roomClosedMessage = (after: AfterClose, words: RoomWords): Message => {
  const lines = (outcomes: readonly Outcome[]): readonly MessageLine[] => outcomes.map((outcome) => ({ text: inWords(outcome, words), path: words.pathOf(outcome) }));
  const sections = [
    { title: 'What you promised', lines: lines(after.promises) },
    { title: 'Hand-offs of your silo', lines: lines(after.handOffs) },
    { title: 'What you must know', lines: lines(after.mustKnow) },
  ].filter((section) => section.lines.length > 0);
  return {
    subject: `${words.forumName} of ${dateInWords(words.on, words.today)}: what came out`,
    greeting: `Hello ${words.readerName},`,
    sections: [...sections, { title: 'Minutes', lines: [{ text: sections.length > 0 ? 'All that came out, and who was there' : 'Nothing was promised or decided that concerns you; this is who was there', path: words.minutesPath }] }],
  };
};
