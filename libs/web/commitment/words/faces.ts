import type { Face } from '#contract';

export type Glyph = 'dashed' | 'hollow' | 'half' | 'triangle' | 'notch' | 'dotted' | 'check' | 'check-filled' | 'check-double' | 'dash' | 'strike';
export type Tone = 'neutral' | 'track' | 'risk' | 'late' | 'done' | 'quiet';
type Look = { readonly word: string; readonly glyph: Glyph; readonly tone: Tone; readonly struck?: boolean };

/** How each state looks: a glyph, then a word, then a colour. */
export const FACES: Readonly<Record<Face, Look>> = {
  PROPOSED: { word: 'Proposed', glyph: 'dashed', tone: 'neutral' },
  ACCEPTED: { word: 'Accepted', glyph: 'hollow', tone: 'neutral' },
  ON_TRACK: { word: 'On track', glyph: 'half', tone: 'track' },
  AT_RISK: { word: 'At risk', glyph: 'triangle', tone: 'risk' },
  OVERDUE: { word: 'Overdue', glyph: 'notch', tone: 'late' },
  SILENT: { word: 'No word', glyph: 'dotted', tone: 'quiet' },
  DELIVERED: { word: 'Delivered', glyph: 'check', tone: 'done' },
  VERIFIED: { word: 'Verified', glyph: 'check-filled', tone: 'done' },
  EFFECT_PROVEN: { word: 'Effect proven', glyph: 'check-double', tone: 'done' },
  EFFECT_NONE: { word: 'No effect', glyph: 'dash', tone: 'neutral' },
  DECLINED: { word: 'Declined', glyph: 'strike', tone: 'neutral', struck: true },
  WITHDRAWN: { word: 'Withdrawn', glyph: 'strike', tone: 'neutral', struck: true },
};

export const FACE_NAMES = Object.keys(FACES) as readonly Face[];
