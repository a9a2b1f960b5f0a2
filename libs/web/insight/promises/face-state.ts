import type { Face } from '#contract';
import type { State } from '#web/ui';

const NAMED: Partial<Record<Face, State>> = { EFFECT_PROVEN: 'proven', EFFECT_NONE: 'no-effect' };

/** The kit's name for a commitment's face. */
export const stateOf = (face: Face): State => NAMED[face] ?? (face.toLowerCase().replace('_', '-') as State);
