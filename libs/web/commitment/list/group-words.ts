import type { CommitmentGrouping, Face, Standing } from '#contract';
import { STANDING_WORDS } from '../words/codes.ts';
import { faceWord } from '../words/faces.ts';
import { monthInWords } from '../words/when.ts';
import { codeOf } from './filter/chips.ts';
import { slipsInWords } from './filter/days-in-words.ts';
import type { Section } from './rows.ts';
import type { Group, Sort } from './view.ts';

export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  silo: 'Carrying silo', to: 'Receiving silo', owner: 'Owner', state: 'State', standing: 'Standing', due: 'Due month', slipped: 'Slips', none: 'No groups',
};
export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  due: 'Due', original: 'Original date', silo: 'Carrying silo', to: 'Receiving silo', owner: 'Owner', title: 'Title', state: 'State', slipped: 'Slips', blocks: 'Blocks', word: 'Last word', number: 'Number',
};

/** A group's heading. */
export const headingOf = (by: CommitmentGrouping, { key, label }: Pick<Section, 'key' | 'label'>): string => {
  switch (by) {
    case 'STANDING': return STANDING_WORDS[key as Standing] ?? label;
    case 'STATE': return faceWord(codeOf(key) as Face) ?? label;
    case 'DUE': return key === '' ? label : monthInWords(key);
    case 'SLIPPED': return key === '0' ? 'Never slipped' : `Slipped ${slipsInWords(key)}`;
    default: return label;
  }
};
