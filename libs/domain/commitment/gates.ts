import { refuse, type Problem } from '#domain/kernel';
import { keyOf, type Commitment } from './commitment.ts';
import type { ChangeKind, PlaybookStep } from './change-kind.ts';

const STEP_NAMES: Readonly<Record<PlaybookStep, string>> = {
  IMPACT: 'a look at its impact', PILOT: 'a pilot', TRAIN: 'the training', ROLL_OUT: 'the roll-out', HOLD: 'a look at whether it holds',
};
const KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  PRODUCT: 'a change of product', PROCESS: 'a change of process', POLICY: 'a change of policy', SYSTEM: 'a change of system', RESOURCE: 'a change of resources',
};

/** The gates of its playbook that are not passed, in their order. */
export const openGates = ({ playbook }: Pick<Commitment, 'playbook'>): readonly PlaybookStep[] =>
  playbook.filter(({ gate, passedAt }) => gate && passedAt === null).map(({ step }) => step);

/** What stands against delivering it, or null. */
export function closedGate(commitment: Pick<Commitment, 'number' | 'playbook' | 'changeKind'>): Problem | null {
  const open = openGates(commitment).map((step) => STEP_NAMES[step]);
  if (open.length === 0) return null;
  const listed = open.length === 1 ? open[0]! : `${open.slice(0, -1).join(', ')} and ${open.at(-1)!}`;
  const kind = commitment.changeKind === null ? 'a change' : KIND_NAMES[commitment.changeKind];
  return refuse('INVALID', `${keyOf(commitment)} is as it was: it is ${kind}, and its playbook asks for ${listed} before it is delivered. Pass that first.`, 'playbook').problem;
}
