import type { PromiseBook } from './parse-promise.ts';

/** What could stand at the caret instead of what was begun: the text between `from` and `to` gives way to `text`. */
export type LineCompletion = { readonly from: number; readonly to: number; readonly options: readonly { readonly label: string; readonly text: string }[] };

const MOST_OPTIONS = 6;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const begins = (name: string, part: string): boolean => [name, ...name.split(/[\s.]+/)].some((word) => plain(word).startsWith(plain(part)));

/** First those that are called so themselves, then those with such a word in them. */
const ranked = <T>(all: readonly T[], part: string, ...namesOf: readonly ((one: T) => string)[]): readonly T[] => {
  const fits = all.filter((one) => namesOf.some((nameOf) => begins(nameOf(one), part)));
  const first = (one: T) => (namesOf.some((nameOf) => plain(nameOf(one)).startsWith(plain(part))) ? 0 : 1);
  return fits.toSorted((a, b) => first(a) - first(b)).slice(0, MOST_OPTIONS);
};

/** What to offer while a line is typed: people after `@`, silos after `>` and before the first colon. Null where nothing fits. */
export const completionAt = (line: string, caret: number, book: PromiseBook): LineCompletion | null => {
  const before = line.slice(0, caret);
  const answer = (begun: string, options: LineCompletion['options']): LineCompletion | null =>
    options.length > 0 ? { from: caret - begun.length, to: caret, options } : null;

  const person = /(?:^|\s)@([\p{L}\p{N}._'’-]*)$/u.exec(before)?.[1];
  if (person !== undefined) {
    const people = ranked(book.members, person, ({ name }) => name, ({ handle }) => handle ?? '');
    return answer(`@${person}`, people.map(({ name, handle }) => ({ label: name, text: `@${handle ?? name.replace(/\s+/g, '.')} ` })));
  }
  const receiver = /\s>\s?([^>@:]{0,40})$/u.exec(before)?.[1];
  if (receiver !== undefined && !/\sby(\s|$)/i.test(receiver)) {
    const silos = ranked(book.silos, receiver, ({ name }) => name, ({ key }) => key).filter(({ name }) => name !== receiver.trim());
    return answer(receiver, silos.map(({ name }) => ({ label: name, text: `${name} ` })));
  }
  if (before.trim() === '' || before.includes(':') || line.slice(caret).includes(':')) return null;
  const silos = ranked(book.silos, before.trimStart(), ({ name }) => name, ({ key }) => key);
  return answer(before.trimStart(), silos.map(({ name }) => ({ label: name, text: `${name}: ` })));
};
