import type { Face } from '#contract';
import { StateMark } from '#web/ui';
import { stateOf } from '../words/faces.ts';

/** A commitment's state as glyph, then word, then colour; tinted where it stands alone. */
export const State = ({ face, tinted }: { face: Face; tinted?: boolean }) => <StateMark state={stateOf(face)} tinted={tinted} />;
