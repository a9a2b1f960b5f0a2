import type { TextRule } from '#domain/kernel';

/** What each free text of a commitment is called in a refusal, and how long it may be. */
export const TITLE: TextRule = { field: 'title', what: 'a title', most: 200, needed: true, oneLine: true };
export const CUSTOMER_EFFECT: TextRule = { field: 'customerEffect', what: 'an effect on customers', most: 1_000 };
export const DONE_WHEN: TextRule = { field: 'doneWhen', what: 'what will show that it is delivered', most: 1_000 };
export const NEXT_STEP: TextRule = { field: 'nextStep', what: 'a next step', most: 500 };
export const NOTE: TextRule = { field: 'note', what: 'a note', most: 2_000 };
export const REASON: TextRule = { field: 'reason', what: 'a reason', most: 2_000, needed: true };
export const EVIDENCE: TextRule = { field: 'evidence', what: 'evidence: what you can show', most: 4_000 };
export const ASK: TextRule = { field: 'ask', what: 'an ask: what somebody must do so that it does not fail', most: 1_000, needed: true };
