import type { Commitment } from './commitment.ts';

/** What a new promise says nothing about. */
export const NOT_SAID = {
  suggested: null, verifierId: null, effectOn: null, effectAskedAt: null, loadConfirmed: null, changeKind: null, playbook: [],
} as const satisfies Partial<Commitment>;
