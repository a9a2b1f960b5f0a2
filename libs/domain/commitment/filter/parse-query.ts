import { cleanText } from '#domain/kernel';
import { FIELDS, isFieldName, NAMED_FIELDS } from './fields.ts';
import { nearestOf } from './nearest.ts';
import { possibleValues, readValue } from './read-value.ts';
import { readWords, type RawValue, type RawWord } from './read-words.ts';
import type { FieldName, Place, PlacedTerm, Query, QueryProblem } from './term.ts';

/** At most so many characters and so many words. */
export const LONGEST_QUERY = 2000;
export const MOST_TERMS = 40;

const shown = (word: string): string => `“${word.length > 40 ? `${word.slice(0, 40)}…` : word}”`;
const listed = (words: readonly string[]): string => (words.length > 8 ? `${words.slice(0, 7).join(', ')}, …` : words.join(', '));
const meant = (nearest: string | null): string => (nearest === null ? '' : ` Did you mean ${nearest}?`);

/** Says what is wrong at a place; the sentence ends with what was probably meant, else with what is possible. */
export const problemAt = ({ start, end }: Place, what: string, word: string, possible: readonly string[], wrap = (one: string) => one): QueryProblem => {
  const near = nearestOf(word, possible);
  const nearest = near === null ? null : wrap(near);
  const rest = nearest === null && possible.length > 0 ? ` Possible: ${listed(possible)}.` : meant(nearest);
  return { start, end, message: `${what}${rest}`, possible: possible.map(wrap), nearest };
};

const unknownField = (field: RawValue): QueryProblem =>
  problemAt(field, `There is no filter ${shown(field.value)}; to search for these words, put them in quotes.`, field.value, NAMED_FIELDS);

const wrongValue = (name: FieldName, { value, start, end }: RawValue): QueryProblem => {
  const possible = possibleValues(name);
  if (value === '') return problemAt({ start, end }, `${FIELDS[name].label} of what? Write a value after ${name}:`, '', possible);
  return problemAt({ start, end }, `${shown(value)} is nothing that ${name}: knows.`, FIELDS[name].takes === 'words' ? value : '', possible);
};

const place = ({ start, end }: Place): Place => ({ start, end });

function readTerm(word: RawWord, query: { terms: PlacedTerm[]; problems: QueryProblem[] }): void {
  const name = word.field === null ? 'text' : word.field.value.toLowerCase();
  if (name !== 'text' && !isFieldName(name)) {
    query.problems.push(unknownField(word.field!));
    return;
  }
  const said = word.values.map((one) => ({ ...one, value: cleanText(one.value) })).filter(({ value }) => value !== '');
  if (said.length === 0) {
    // A pair of quotes with nothing inside narrows nothing.
    if (word.field !== null) query.problems.push(wrongValue(name, { ...place(word), value: '' }));
    return;
  }
  const known = new Map<string, Place>();
  for (const one of said) {
    const value = readValue(name, one.value);
    if (value === null) query.problems.push(wrongValue(name, one));
    else if (!known.has(value)) known.set(value, place(one));
  }
  if (known.size > 0) query.terms.push({ field: name, values: [...known.keys()], negated: word.negated, ...place(word), places: [...known.values()] });
}

/**
 * Reads a query such as `owner:me due:<7d -is:verified "refund limits"`. Never throws: what is understood comes as terms, what is not as
 * problems that point at the word. Names of silos and people are not checked here; see `unknownNames`.
 */
export function parseQuery(text: string): Query {
  const query: { terms: PlacedTerm[]; problems: QueryProblem[] } = { terms: [], problems: [] };
  const words = readWords(text.slice(0, LONGEST_QUERY));
  for (const word of words.slice(0, MOST_TERMS)) readTerm(word, query);
  const tooMany = words[MOST_TERMS];
  if (tooMany) query.problems.push({ start: tooMany.start, end: Math.min(text.length, LONGEST_QUERY), message: `A filter has at most ${MOST_TERMS} words. Leave some out.`, possible: [], nearest: null });
  if (text.length > LONGEST_QUERY) query.problems.push({ start: LONGEST_QUERY, end: text.length, message: `A filter has at most ${LONGEST_QUERY} characters. Leave some words out.`, possible: [], nearest: null });
  return query;
}
