import type { QueryTerm } from './term.ts';

const NEEDS_QUOTES = /[\s",\\]/;
const LOOKS_LIKE_FIELD = /^[A-Za-z][A-Za-z-]*:/;

const quote = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/** A value as a query holds it: in quotes where it would be cut otherwise. */
export const writeValue = (value: string): string => (value === '' || NEEDS_QUOTES.test(value) ? quote(value) : value);

const writeWords = (words: string): string =>
  words === '' || NEEDS_QUOTES.test(words) || LOOKS_LIKE_FIELD.test(words) || words.startsWith('-') ? quote(words) : words;

/** One term as text: `-silo:support,sales`, `"free words"`. */
export const writeTerm = ({ field, values, negated }: QueryTerm): string =>
  `${negated ? '-' : ''}${field === 'text' ? writeWords(values[0] ?? '') : `${field}:${values.map(writeValue).join(',')}`}`;

/** Terms as text, in their order. Reading it again gives the same terms. */
export const writeQuery = (terms: readonly QueryTerm[]): string => terms.map(writeTerm).join(' ');
