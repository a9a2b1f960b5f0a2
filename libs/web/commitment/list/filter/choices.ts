import { ANY, FIELDS, ME, NOBODY, NONE, OFFICE, type FieldName } from '#domain/commitment';
import type { Directory } from '../use-directory.ts';
import { valueInWords, type ChipNames } from './chips.ts';

export type Choice = { readonly value: string; readonly label: string };

const WINDOWS = ['<today', '<=today', '<=7d', '<=30d', '<=90d', '>90d', NONE];
const SLIPS = ['0', '>=1', '>=2', '>=3'];
const AGES = ['<=7d', '>7d', '>14d', '>30d', NONE];

const upper = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}`;

/** What one may choose for a field. */
export const choicesOf = (field: FieldName, { silos, members }: Pick<Directory, 'silos' | 'members'>, names: ChipNames): readonly Choice[] => {
  const inWords = (values: readonly string[]): Choice[] => values.map((value) => ({ value, label: upper(valueInWords(field, value, names)) }));
  const named = silos.map(({ key, name }) => ({ value: key, label: name }));
  switch (field) {
    case 'is':
    case 'state':
    case 'kind':
    case 'standing': return inWords(FIELDS[field].words);
    case 'silo': return named;
    case 'blocks': return [...inWords([ANY, '>=2']), ...named];
    case 'to': return [...inWords([OFFICE]), ...named];
    case 'owner': return [...inWords([ME, NOBODY]), ...members.filter(({ active }) => active).map(({ handle, name }) => ({ value: handle, label: name }))];
    case 'due':
    case 'original': return inWords(WINDOWS);
    case 'slipped': return inWords(SLIPS);
    case 'word': return inWords(AGES);
    case 'text': return [];
  }
};

/** Whether one value at a time is meant: windows and counts, unlike names. */
export const isSingle = (field: FieldName): boolean => ['day', 'age', 'count'].includes(FIELDS[field].takes);
