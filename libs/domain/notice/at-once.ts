import { oneLine, type Message, type MessageLine } from './message.ts';

const LONGEST_SUBJECT = 120;
const cut = (text: string): string => (text.length <= LONGEST_SUBJECT ? text : `${text.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…`);

export type AtOnceLine = MessageLine & { readonly isAnswer: boolean };

/** The message that does not wait for the digest; what came together goes together. Null when there is nothing to say. */
export const composeAtOnce = (lines: readonly AtOnceLine[], reader: { readonly name: string; readonly why: string }): Message | null => {
  const [first] = lines;
  if (!first) return null;
  const part = (title: string, isAnswer: boolean) => ({ title, lines: lines.filter((line) => line.isAnswer === isAnswer).map(({ text, path }) => ({ text, path })) });
  return {
    subject: cut(oneLine(first.text)) + (lines.length > 1 ? ` (and ${lines.length - 1} more)` : ''),
    greeting: `Hello ${reader.name},`,
    sections: [part('Needs you now', false), part('Answers to what you asked', true)].filter((section) => section.lines.length > 0),
    footer: reader.why,
  };
};
