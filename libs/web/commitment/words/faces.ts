import type { Face } from '#contract';
import { STATES, isStruck, type State } from '#web/ui';

const STATE_OF: Readonly<Record<Face, State>> = {
  PROPOSED: 'proposed', ACCEPTED: 'accepted', ON_TRACK: 'on-track', AT_RISK: 'at-risk', OVERDUE: 'overdue', SILENT: 'silent', DELIVERED: 'delivered',
  VERIFIED: 'verified', EFFECT_PROVEN: 'proven', EFFECT_NONE: 'no-effect', DECLINED: 'declined', WITHDRAWN: 'withdrawn',
};

export const FACE_NAMES = Object.keys(STATE_OF) as readonly Face[];

/** How a commitment's face is drawn. */
export const stateOf = (face: Face): State => STATE_OF[face];
export const faceWord = (face: Face): string => STATES[STATE_OF[face]].word;
/** Whether its title is struck through: nothing came of it. */
export const isStruckFace = (face: Face): boolean => isStruck(STATE_OF[face]);
