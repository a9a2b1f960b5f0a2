import type { MemberId } from '#domain/kernel';
import { mention, type Part } from './words.ts';

/** Somebody whom a writer picked. While it is written, a person stands in the text as `@Ana Lopez`. */
export type Picked = { readonly id: MemberId; readonly name: string };

const BEING_WRITTEN = /(?:^|[\s([{"“‘'])@([\p{L}\p{N}][\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?|)$/u;

/** The mention that is being written just before the caret: where its `@` stands and the beginning of a name; null when there is none. */
export function mentionAt(text: string, caret: number): { readonly from: number; readonly wanted: string } | null {
  const found = BEING_WRITTEN.exec(text.slice(0, caret));
  if (found === null) return null;
  const wanted = found[1]!;
  return { from: caret - wanted.length - 1, wanted };
}

/** The text with a person put in place of what was begun, and where the caret goes. */
export function withPicked(text: string, caret: number, from: number, { name }: Picked): { readonly text: string; readonly caret: number } {
  const after = text.slice(caret);
  const put = `@${name}${after.startsWith(' ') ? '' : ' '}`;
  return { text: text.slice(0, from) + put + after, caret: from + put.length + (after.startsWith(' ') ? 1 : 0) };
}

/** The words to keep: each picked name that still stands in the text is that person. Of two who share a name, each place takes the next. */
export function keptWords(text: string, picked: readonly Picked[]): string {
  const byName = new Map<string, Picked[]>();
  for (const one of picked) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  const names = [...byName.keys()].filter(Boolean).toSorted((a, b) => b.length - a.length);
  let kept = '';
  for (let at = 0; at < text.length; ) {
    const name = text[at] === '@' ? names.find((one) => text.startsWith(one, at + 1) && !/[\p{L}\p{N}]/u.test(text[at + 1 + one.length] ?? '')) : undefined;
    if (name === undefined) {
      kept += text[at];
      at += 1;
      continue;
    }
    const waiting = byName.get(name)!;
    kept += mention((waiting.length > 1 ? waiting.shift()! : waiting[0]!).id);
    at += name.length + 1;
  }
  return kept;
}

/** Kept words as a text to write on, with the people in it. */
export function draftOf(parts: readonly Part[], nameOf: (id: MemberId) => string): { readonly text: string; readonly picked: readonly Picked[] } {
  const picked = parts.flatMap(({ memberId }) => (memberId === null ? [] : [{ id: memberId, name: nameOf(memberId) }]));
  return { text: parts.map(({ text, memberId }) => (memberId === null ? text : `@${nameOf(memberId)}`)).join(''), picked };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whom the beginning of a name can mean, by any word of the name and without accents: first those whose name begins with it. */
export function peopleFor<Person extends { readonly name: string }>(people: readonly Person[], wanted: string, most = 8): readonly Person[] {
  const begun = plain(wanted.trim());
  const rank = ({ name }: Person): number => {
    const whole = plain(name);
    if (whole.startsWith(begun)) return 0;
    return whole.split(/[\s-]+/).some((word) => word.startsWith(begun)) ? 1 : 2;
  };
  return people.filter((person) => rank(person) < 2).toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}
