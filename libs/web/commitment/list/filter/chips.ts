import { ANY, OFFICE, comparesCounts, type Quality, type Standing, type QueryTerm } from '#domain/commitment';
import type { Face } from '#contract';
import { STANDING_WORDS } from '../../words/codes.ts';
import { faceWord } from '../../words/faces.ts';
import { ageInWords, countInWords, daysInWords, slipsInWords } from './days-in-words.ts';

/** The names behind the keys and ids in a query. */
export type ChipNames = { readonly silo: (key: string) => string; readonly member: (word: string) => string };

const QUALITY_WORDS: Readonly<Record<Quality, string>> = {
  open: 'Open', ended: 'Ended', overdue: 'Overdue', 'at-risk': 'At risk', 'on-track': 'On track', silent: 'No word', waiting: 'Waiting for me', asked: 'New date asked',
  slipped: 'Slipped', escalated: 'Escalated', arrears: 'In the arrears', imported: 'As imported', proposed: 'Proposed', accepted: 'Accepted', delivered: 'Delivered',
  verified: 'Verified', declined: 'Declined', withdrawn: 'Withdrawn',
};

export const codeOf = (word: string): string => word.toUpperCase().replaceAll('-', '_');

/** One value of a term, in words. */
export const valueInWords = (field: QueryTerm['field'], value: string, names: ChipNames): string => {
  switch (field) {
    case 'is': return QUALITY_WORDS[value as Quality];
    case 'state': return faceWord(codeOf(value) as Face);
    case 'standing': return STANDING_WORDS[codeOf(value) as Standing];
    case 'silo':
    case 'to': return value === OFFICE ? 'the CCO’s office' : names.silo(value);
    case 'owner': return names.member(value);
    case 'due':
    case 'original': return daysInWords(value);
    case 'slipped': return slipsInWords(value);
    case 'word': return ageInWords(value);
    case 'blocks': return value === ANY ? 'anybody' : comparesCounts(value) ? countInWords(value) : names.silo(value);
    case 'kind': return value;
    case 'text': return `“${value}”`;
  }
};

const BEFORE: Readonly<Partial<Record<QueryTerm['field'], string>>> = {
  silo: 'Carried by ', to: 'Promised to ', owner: 'Owned by ', due: 'Due ', original: 'First promised ', slipped: 'Slipped ', word: 'Last word ', kind: 'Changes a ', blocks: 'Blocks ',
};

const lower = (words: string): string => `${words[0]!.toLowerCase()}${words.slice(1)}`;

/** A term in words, as its chip says it: `Carried by Support or Sales`, `Not overdue`. */
export const chipLabel = ({ field, values, negated }: QueryTerm, names: ChipNames): string => {
  const said = `${BEFORE[field] ?? ''}${values.map((value) => valueInWords(field, value, names)).join(' or ')}`;
  return negated ? `Not ${lower(said)}` : said;
};
