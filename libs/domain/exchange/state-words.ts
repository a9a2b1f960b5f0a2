import type { Standing } from '#domain/commitment';
import { warning, type Remark } from './row.ts';

const WORDS: Readonly<Record<string, Standing>> = {
  provisional: 'PROPOSED', implementable: 'ACCEPTED', implemented: 'DELIVERED', rejected: 'DECLINED',
  withdrawn: 'WITHDRAWN', replaced: 'WITHDRAWN', superseded: 'WITHDRAWN', removed: 'WITHDRAWN', deferred: 'WITHDRAWN',
};

/** The standing that a file's word means; a word that nobody knows is a proposal, with a warning. */
export function readState(word: string): { readonly standing: Standing; readonly remark: Remark | null } {
  const standing = WORDS[word.toLowerCase()];
  if (standing !== undefined) return { standing, remark: null };
  const because = word === '' ? 'It has no state' : `Its state “${word}” is not a known word`;
  return { standing: 'PROPOSED', remark: warning(`${because}; it was taken as proposed. Known words: ${Object.keys(WORDS).join(', ')}.`) };
}
