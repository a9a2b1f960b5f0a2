export type Tone = 'neutral' | 'track' | 'risk' | 'late' | 'done' | 'silent';
export type Glyph =
  | 'hollow-dashed' | 'hollow' | 'half' | 'triangle' | 'notched' | 'check-outline' | 'check-filled' | 'check-double' | 'dash' | 'strike' | 'dotted';

type Look = { readonly glyph: Glyph; readonly tone: Tone; readonly word: string; readonly struck?: true };

/** How each state is drawn: glyph, then word, then colour. The last six serve whatever is not a commitment, by what it means. */
export const STATES = {
  proposed: { glyph: 'hollow-dashed', tone: 'neutral', word: 'Proposed' },
  accepted: { glyph: 'hollow', tone: 'neutral', word: 'Accepted' },
  'on-track': { glyph: 'half', tone: 'track', word: 'On track' },
  'at-risk': { glyph: 'triangle', tone: 'risk', word: 'At risk' },
  overdue: { glyph: 'notched', tone: 'late', word: 'Overdue' },
  delivered: { glyph: 'check-outline', tone: 'done', word: 'Delivered' },
  verified: { glyph: 'check-filled', tone: 'done', word: 'Verified' },
  proven: { glyph: 'check-double', tone: 'done', word: 'Effect proven' },
  'no-effect': { glyph: 'dash', tone: 'neutral', word: 'Effect none' },
  declined: { glyph: 'strike', tone: 'neutral', word: 'Declined', struck: true },
  withdrawn: { glyph: 'strike', tone: 'neutral', word: 'Withdrawn', struck: true },
  void: { glyph: 'strike', tone: 'neutral', word: 'Void', struck: true },
  moot: { glyph: 'strike', tone: 'neutral', word: 'Moot', struck: true },
  silent: { glyph: 'dotted', tone: 'silent', word: 'No word' },
  waiting: { glyph: 'hollow', tone: 'neutral', word: 'Waiting' },
  'under-way': { glyph: 'half', tone: 'track', word: 'Under way' },
  stuck: { glyph: 'triangle', tone: 'risk', word: 'Stuck' },
  late: { glyph: 'notched', tone: 'late', word: 'Late' },
  done: { glyph: 'check-outline', tone: 'done', word: 'Done' },
  struck: { glyph: 'strike', tone: 'neutral', word: 'Struck', struck: true },
} as const satisfies Record<string, Look>;

export type State = keyof typeof STATES;

export const isStruck = (state: State): boolean => (STATES[state] as Look).struck === true;
