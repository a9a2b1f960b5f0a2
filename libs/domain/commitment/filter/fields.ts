import { CHANGE_KINDS } from '../change-kind.ts';
import { STANDINGS, type Standing } from '../commitment.ts';
import { FACES } from '../face.ts';
import type { FieldName } from './term.ts';

/** What a field's values are: one of its words, a day, an age, a count, or the name of a silo or a person. */
export type Takes = 'words' | 'day' | 'age' | 'count' | 'silo' | 'member' | 'text';

export type Field = {
  readonly takes: Takes;
  /** The words that it knows; for a silo, a person, a day or an age, those beside names and dates. */
  readonly words: readonly string[];
  /** What it narrows to, for menus and messages. */
  readonly label: string;
  readonly example: string;
};

export const standingWord = (standing: Standing): string => standing.toLowerCase();
export const STANDING_WORDS_IN_QUERIES: readonly string[] = STANDINGS.map(standingWord);

/** What `is:` can ask: what a commitment is, in one word. */
export const QUALITIES = [
  'open', 'ended', 'overdue', 'at-risk', 'on-track', 'silent', 'waiting', 'asked', 'slipped', 'escalated', 'arrears', 'imported',
  'proposed', 'accepted', 'delivered', 'verified', 'declined', 'withdrawn',
] as const;
export type Quality = (typeof QUALITIES)[number];

/** The receiving side's key when no silo is: the CCO's office. */
export const OFFICE = 'office';
/** Whoever looks, and nobody, as owners. */
export const ME = 'me';
export const NOBODY = 'nobody';
/** No date, no word. */
export const NONE = 'none';
/** Whomever it may be. */
export const ANY = 'any';

export const FIELDS: Readonly<Record<FieldName, Field>> = {
  is: { takes: 'words', words: QUALITIES, label: 'Is', example: 'is:overdue' },
  state: { takes: 'words', words: FACES, label: 'State', example: 'state:at-risk' },
  standing: { takes: 'words', words: STANDING_WORDS_IN_QUERIES, label: 'Standing', example: 'standing:accepted' },
  silo: { takes: 'silo', words: [], label: 'Carried by', example: 'silo:support' },
  to: { takes: 'silo', words: [OFFICE], label: 'Promised to', example: 'to:office' },
  owner: { takes: 'member', words: [ME, NOBODY], label: 'Owner', example: 'owner:me' },
  due: { takes: 'day', words: ['today', NONE], label: 'Due', example: 'due:<7d' },
  original: { takes: 'day', words: ['today', NONE], label: 'Original date', example: 'original:2026-12' },
  slipped: { takes: 'count', words: [], label: 'Slips', example: 'slipped:>=2' },
  word: { takes: 'age', words: [NONE], label: 'Last word', example: 'word:>14d' },
  kind: { takes: 'words', words: CHANGE_KINDS.map((kind) => kind.toLowerCase()), label: 'Kind of change', example: 'kind:process' },
  blocks: { takes: 'silo', words: [ANY], label: 'Blocks', example: 'blocks:sales' },
  text: { takes: 'text', words: [], label: 'Words', example: '"refund limits"' },
};

/** The fields that a query can name, `text` being what stands alone. */
export const NAMED_FIELDS: readonly FieldName[] = (Object.keys(FIELDS) as FieldName[]).filter((name) => name !== 'text');
export const isFieldName = (name: string): name is FieldName => (NAMED_FIELDS as readonly string[]).includes(name);
