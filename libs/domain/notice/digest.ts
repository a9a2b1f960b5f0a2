import type { LocalDate } from '#domain/kernel';
import { counted, dateInWords } from '#domain/calendar';
import type { Message, MessageLine } from './message.ts';

export const DIGEST_PARTS = ['NEEDS_YOU', 'DATES', 'NEWS'] as const;
/** What needs your answer; what your clocks say; what happened. */
export type DigestPart = (typeof DIGEST_PARTS)[number];

export type DigestLine = MessageLine & {
  readonly part: DigestPart;
  /** A later line with the same words here replaces an earlier one, so that nothing stacks up: usually subject and rule. */
  readonly about: string;
};

const TITLES: Record<DigestPart, string> = { NEEDS_YOU: 'Needs your answer', DATES: 'Your dates', NEWS: 'What happened' };

/** The one message of a member's day, from what waits for it, oldest first; null when there is nothing to say. */
export const composeDigest = (lines: readonly DigestLine[], reader: { readonly name: string; readonly today: LocalDate }): Message | null => {
  const latest = new Map<string, DigestLine>();
  for (const line of lines) {
    latest.delete(line.about);
    latest.set(line.about, line);
  }
  const kept = [...latest.values()];
  if (kept.length === 0) return null;
  const sections = DIGEST_PARTS.map((part) => ({ title: TITLES[part], lines: kept.filter((line) => line.part === part).map(({ text, path }) => ({ text, path })) }));
  const asked = kept.filter((line) => line.part === 'NEEDS_YOU').length;
  const headline = asked > 0 ? `${counted(asked, 'answer')} needed from you` : `${counted(kept.length, 'thing')} to know`;
  return {
    subject: `${headline}: ${dateInWords(reader.today)}`,
    greeting: `Hello ${reader.name},`,
    sections: sections.filter((section) => section.lines.length > 0),
    footer: 'This is your one digest of the day. Nothing else was sent for these lines.',
  };
};
