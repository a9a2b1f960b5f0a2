import type { Place } from './term.ts';

/** A value as it stands in the text, without its quotes. */
export type RawValue = Place & { readonly value: string };
/** A word of a query: free text, or a field with its values. */
export type RawWord = Place & {
  readonly negated: boolean;
  /** Null for free text. */
  readonly field: RawValue | null;
  readonly values: readonly RawValue[];
};

const SPACE = /\s/;
const FIELD = /^[A-Za-z][A-Za-z-]*:/;
const QUOTE = '"';

/**
 * Cuts a query into words. Quotes hold words together, and inside them a backslash keeps a quote or a backslash as it
 * is; a quote that is never closed ends with the text. Every text can be cut: nothing here is an error.
 */
export function readWords(text: string): RawWord[] {
  const words: RawWord[] = [];
  let at = 0;
  const isSpace = (): boolean => SPACE.test(text[at]!);

  const quoted = (): string => {
    let value = '';
    for (at += 1; at < text.length && text[at] !== QUOTE; at += 1) {
      if (text[at] === '\\' && (text[at + 1] === QUOTE || text[at + 1] === '\\')) at += 1;
      value += text[at];
    }
    at += 1;
    return value;
  };
  const untilSpace = (): string => {
    let value = '';
    for (; at < text.length && !isSpace(); at += 1) value += text[at];
    return value;
  };
  const oneOfValues = (): RawValue => {
    const start = at;
    let value = '';
    while (at < text.length && text[at] !== ',' && !isSpace()) {
      if (text[at] === QUOTE) value += quoted();
      else value += text[at++];
    }
    return { value, start, end: Math.min(at, text.length) };
  };

  while (at < text.length) {
    if (isSpace()) {
      at += 1;
      continue;
    }
    const start = at;
    const negated = text[at] === '-' && at + 1 < text.length && !SPACE.test(text[at + 1]!);
    if (negated) at += 1;
    const name = FIELD.exec(text.slice(at, at + 40))?.[0];
    const begun = at;
    if (name !== undefined) {
      const field = { value: name.slice(0, -1), start: at, end: at + name.length - 1 };
      at += name.length;
      const values = [oneOfValues()];
      while (at < text.length && text[at] === ',') {
        at += 1;
        values.push(oneOfValues());
      }
      words.push({ start, end: Math.min(at, text.length), negated, field, values });
    } else {
      const value = text[at] === QUOTE ? quoted() : untilSpace();
      const end = Math.min(at, text.length);
      words.push({ start, end, negated, field: null, values: [{ value, start: begun, end }] });
    }
  }
  return words;
}
