import { readAge } from './ages.ts';
import { comparesCounts, readCounts } from './counts.ts';
import { readDays } from './days.ts';
import { FIELDS } from './fields.ts';
import type { FieldName } from './term.ts';

const asWord = (value: string): string => value.toLowerCase().replaceAll('_', '-');

/** A field's value in its one spelling; null when the field has no such value. */
export function readValue(field: FieldName, value: string): string | null {
  const { takes, words } = FIELDS[field];
  const word = asWord(value);
  if (words.includes(word)) return word;
  switch (takes) {
    case 'words': return null;
    case 'day': return readDays(value);
    case 'age': return readAge(value);
    case 'count': return readCounts(value);
    case 'silo': return field === 'blocks' && comparesCounts(value) ? readCounts(value) : value;
    case 'member':
    case 'text': return value;
  }
}

/** Forms of a value, where the field's words alone do not say what is possible. */
export const EXAMPLES_OF: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  due: ['<7d', '<=today', '2026-12', '2026-11-01..2026-11-30', '>2w'],
  original: ['<7d', '2026-12', '2026-11-01..2026-11-30'],
  word: ['>14d', '<7d', '>2w'],
  slipped: ['>=2', '1', '1..3'],
  blocks: ['>0', '>=2'],
};

/** What one can write after a field's colon: words, and forms of days, ages and counts. */
export const possibleValues = (field: FieldName): readonly string[] => [...(EXAMPLES_OF[field] ?? []), ...FIELDS[field].words];
