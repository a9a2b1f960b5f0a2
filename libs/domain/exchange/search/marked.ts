import { means } from './alike.ts';
import { fold } from './fold.ts';

/** A stretch of text, and whether it is what was looked for. */
export type Marked = { readonly text: string; readonly found: boolean };

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const AROUND = 60;
const LONGEST = 180;

type Place = { readonly from: number; readonly to: number };

const placesOf = (text: string, wanted: readonly string[]): readonly Place[] =>
  [...text.matchAll(WORDS)].filter(([word]) => wanted.some((one) => means(one, fold(word)))).map(({ index, 0: word }) => ({ from: index, to: index + word.length }));

/** The text with the words marked that were looked for. */
export function marked(text: string, wanted: readonly string[]): readonly Marked[] {
  const parts: Marked[] = [];
  let at = 0;
  for (const { from, to } of placesOf(text, wanted)) {
    if (from > at) parts.push({ text: text.slice(at, from), found: false });
    parts.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: false });
  return parts;
}

/** A stretch of a longer text around the place with most of what was looked for, cut between words, on one line. */
export function snippet(text: string, wanted: readonly string[]): readonly Marked[] {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return marked(line, wanted);
  const places = placesOf(line, wanted);
  const near = (place: Place): number => places.filter(({ from }) => from >= place.from && from < place.from + LONGEST - AROUND).length;
  const best = places.toSorted((a, b) => near(b) - near(a))[0];
  const begin = Math.max(0, (best?.from ?? 0) - AROUND);
  const from = begin === 0 ? 0 : line.indexOf(' ', begin) + 1;
  const end = from + LONGEST >= line.length ? line.length : Math.max(line.lastIndexOf(' ', from + LONGEST), from + AROUND);
  const parts = marked(line.slice(from, end), wanted);
  return [...(from > 0 ? [{ text: '… ', found: false }] : []), ...parts, ...(end < line.length ? [{ text: ' …', found: false }] : [])];
}
