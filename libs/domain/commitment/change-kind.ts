import type { Instant, MemberId } from '#domain/kernel';

export const CHANGE_KINDS = ['PRODUCT', 'PROCESS', 'POLICY', 'SYSTEM', 'RESOURCE'] as const;
/** What a promise changes in the company. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const PLAYBOOK_STEPS = ['IMPACT', 'PILOT', 'TRAIN', 'ROLL_OUT', 'HOLD'] as const;
/** Look at whom it hits, try it small, teach it, bring it to all, and see that it stays. */
export type PlaybookStep = (typeof PLAYBOOK_STEPS)[number];

/** A step of a playbook. A gate must be passed before the promise is delivered; the others remind. */
export type PlaybookEntry = {
  readonly step: PlaybookStep;
  readonly gate: boolean;
  readonly passedAt: Instant | null;
  readonly passedBy: MemberId | null;
  readonly note: string;
};

/** What each kind of change asks for before anybody may say that it is delivered. */
export const GATES: Readonly<Record<ChangeKind, readonly PlaybookStep[]>> = {
  PRODUCT: ['IMPACT', 'PILOT'],
  PROCESS: ['IMPACT', 'TRAIN'],
  POLICY: ['IMPACT', 'TRAIN'],
  SYSTEM: ['IMPACT', 'PILOT', 'TRAIN'],
  RESOURCE: [],
};

/** The playbook of a kind; what was passed before stays passed. */
export const playbookOf = (kind: ChangeKind, before: readonly PlaybookEntry[] = []): readonly PlaybookEntry[] =>
  PLAYBOOK_STEPS.map((step) => {
    const was = before.find((entry) => entry.step === step);
    return { step, gate: GATES[kind].includes(step), passedAt: was?.passedAt ?? null, passedBy: was?.passedBy ?? null, note: was?.note ?? '' };
  });
