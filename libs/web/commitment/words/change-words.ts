import type { ChangeKind, PlaybookStep } from '#contract';

export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = { PRODUCT: 'Product', PROCESS: 'Process', POLICY: 'Policy', SYSTEM: 'System', RESOURCE: 'Resources' };
/** After "a change of". */
export const CHANGE_NOUNS: Readonly<Record<ChangeKind, string>> = { PRODUCT: 'product', PROCESS: 'process', POLICY: 'policy', SYSTEM: 'systems', RESOURCE: 'resources' };

export const STEP_WORDS: Readonly<Record<PlaybookStep, string>> = { IMPACT: 'Impact', PILOT: 'Pilot', TRAIN: 'Training', ROLL_OUT: 'Roll-out', HOLD: 'Hold' };
export const STEP_QUESTIONS: Readonly<Record<PlaybookStep, string>> = {
  IMPACT: 'Whom does it hit, and how hard?', PILOT: 'What did the small try show?', TRAIN: 'Who can do it now?', ROLL_OUT: 'Where is it live?', HOLD: 'Does it stay when nobody looks?',
};
export const STEP_NOUNS: Readonly<Record<PlaybookStep, string>> = {
  IMPACT: 'its impact', PILOT: 'the pilot', TRAIN: 'the training', ROLL_OUT: 'the roll-out', HOLD: 'whether it holds',
};
