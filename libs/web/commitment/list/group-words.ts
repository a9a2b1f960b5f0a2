import type { CommitmentGrouping, Standing } from '#contract';
import { STANDING_WORDS } from '../words/codes.ts';
import { monthInWords } from '../words/when.ts';
import type { Section } from './rows.ts';

export const GROUP_WORDS = { silo: 'Carrying silo', to: 'Receiving silo', owner: 'Owner', standing: 'Standing', due: 'Due month', none: 'No groups' } as const;
export const SORT_WORDS = { due: 'Due', silo: 'Silo', word: 'Last word', number: 'Number' } as const;

/** A group's heading. */
export const headingOf = (by: CommitmentGrouping, { key, label }: Pick<Section, 'key' | 'label'>): string => {
  if (by === 'STANDING') return STANDING_WORDS[key as Standing] ?? label;
  return by === 'DUE' && key !== '' ? monthInWords(key) : label;
};
