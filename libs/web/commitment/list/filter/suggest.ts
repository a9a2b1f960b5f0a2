import { FIELDS, isFieldName, NAMED_FIELDS, possibleValues, QUALITIES, readWords, writeValue, type FieldName, type Place } from '#domain/commitment';
import type { Directory } from '../use-directory.ts';
import { valueInWords, type ChipNames } from './chips.ts';

/** One way to go on typing: what it puts in place of what, and what it is called. */
export type Suggestion = Place & { readonly text: string; readonly label: string; readonly hint: string };

const MOST = 8;

const begins = (wanted: string) => (words: string): boolean => words.toLowerCase().split(/[\s-]/).some((word) => word.startsWith(wanted)) || words.toLowerCase().startsWith(wanted);

type Sources = { readonly directory: Pick<Directory, 'silos' | 'members'>; readonly names: ChipNames };

/** Values of a field with their words: silos and people by key and name, everything else by what the field knows. */
const valuesOf = (field: FieldName, { directory, names }: Sources): readonly { value: string; hint: string }[] => {
  const own = possibleValues(field).map((value) => ({ value, hint: valueInWords(field, value, names) }));
  switch (FIELDS[field].takes) {
    case 'silo': return [...own, ...directory.silos.map(({ key, name }) => ({ value: key, hint: name }))];
    case 'member': return [...own, ...directory.members.filter(({ active }) => active).map(({ handle, name }) => ({ value: handle, hint: name }))];
    default: return own;
  }
};

/** What one may want to type at the caret. */
export function suggest(text: string, caret: number, sources: Sources): readonly Suggestion[] {
  const word = readWords(text).find(({ start, end }) => start <= caret && caret <= end);
  const field = word?.field?.value.toLowerCase();
  if (word && field !== undefined && caret > word.field!.end) {
    if (!isFieldName(field)) return [];
    const value = word.values.findLast(({ start }) => start <= caret)!;
    const wanted = value.value.toLowerCase();
    const fits = begins(wanted);
    const others = word.values.filter((one) => one !== value).map((one) => one.value);
    return valuesOf(field, sources)
      .filter((one) => !others.includes(one.value) && (fits(one.value) || fits(one.hint)))
      .filter((one) => one.value !== value.value)
      .slice(0, MOST)
      .map((one) => ({ start: value.start, end: value.end, text: writeValue(one.value), label: `${field}:${one.value}`, hint: one.hint }));
  }
  const at = word ?? { start: caret, end: caret, negated: false, values: [{ value: '' }] };
  const start = at.start + (at.negated ? 1 : 0);
  const wanted = (word?.field?.value ?? at.values[0]!.value).toLowerCase();
  const fits = begins(wanted);
  const fields = NAMED_FIELDS.filter((name) => fits(name) || fits(FIELDS[name].label)).map((name) => ({ start, end: at.end, text: `${name}:`, label: `${name}:`, hint: FIELDS[name].label }));
  if (wanted === '') return fields.slice(0, MOST + 2);
  const named = (['is', 'silo', 'owner'] as const).flatMap((name) =>
    (name === 'is' ? QUALITIES.map((value) => ({ value: value as string, hint: valueInWords('is', value, sources.names) })) : valuesOf(name, sources))
      .filter((one) => fits(one.value) || fits(one.hint))
      .map((one) => ({ start, end: at.end, text: `${name}:${writeValue(one.value)}`, label: `${name}:${one.value}`, hint: one.hint })),
  );
  return [...fields, ...named].slice(0, MOST);
}

/** The text after a suggestion was taken, and where the caret stands then. A whole word is followed by a space. */
export function take(text: string, suggestion: Suggestion): { text: string; caret: number } {
  const after = text.slice(suggestion.end);
  const gap = suggestion.text.endsWith(':') || /^[\s,]/.test(after) ? '' : ' ';
  const before = `${text.slice(0, suggestion.start)}${suggestion.text}${gap}`;
  return { text: `${before}${after}`, caret: before.length };
}
