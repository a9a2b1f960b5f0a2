import { StateMark } from '#web/ui';
import { lookOf } from '../words.ts';
import type { HandoffRowFragment } from './handoff.generated.ts';

export const HandoffStateMark = ({ handoff, tinted }: { handoff: Pick<HandoffRowFragment, 'state' | 'late'>; tinted?: boolean }) => {
  const { state, word } = lookOf(handoff);
  return <StateMark state={state} word={word} tinted={tinted} />;
};
