import { isId, type MemberId } from '#domain/kernel';

/**
 * What somebody wrote, as it is kept: plain text in which a person is `@[<id of the member>]`. There is no markup beside it,
 * so nothing in it can be anything but text or a person.
 */
export type Part = { readonly text: string; readonly memberId: null } | { readonly text: ''; readonly memberId: MemberId };

const MENTION = /@\[([0-9a-f-]{36})\]/g;

/** The parts of kept words, in order: stretches of text, and people. What only looks like a person stays text. */
export function partsOf(words: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of words.matchAll(MENTION)) {
    if (!isId(found[1]!)) continue;
    if (found.index > from) parts.push({ text: words.slice(from, found.index), memberId: null });
    parts.push({ text: '', memberId: found[1] as MemberId });
    from = found.index + found[0].length;
  }
  if (from < words.length) parts.push({ text: words.slice(from), memberId: null });
  return parts;
}

export const mention = (memberId: MemberId): string => `@[${memberId}]`;

/** Kept words from their parts: `partsOf` the other way round. */
export const wordsOf = (parts: readonly Part[]): string => parts.map((part) => (part.memberId === null ? part.text : mention(part.memberId))).join('');

/** The people that words mention, each once, in order. */
export const mentionedIn = (words: string): readonly MemberId[] => [...new Set(partsOf(words).flatMap(({ memberId }) => (memberId === null ? [] : [memberId])))];

/** Kept words as people read them, everybody by name. */
export const inNames = (words: string, nameOf: (memberId: MemberId) => string): string =>
  partsOf(words).map(({ text, memberId }) => (memberId === null ? text : `@${nameOf(memberId)}`)).join('');
