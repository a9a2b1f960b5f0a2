import type { ColumnName, Sort } from '#domain/commitment';

export const COLUMN_WORDS: Readonly<Record<ColumnName, string>> = {
  state: 'State', title: 'Commitment', owner: 'Owner', silos: 'Carried by → promised to', due: 'Due', slips: 'Slips', blocks: 'Blocks', word: 'Last word',
};

/** By what a column's head sorts the rows. */
export const SORT_OF: Readonly<Record<ColumnName, Sort>> = {
  state: 'state', title: 'number', owner: 'owner', silos: 'silo', due: 'due', slips: 'slipped', blocks: 'blocks', word: 'word',
};
