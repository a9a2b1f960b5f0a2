import type { Question } from '#contract';

/** What a silo is asked, as its own page says it. */
export const QUESTIONS: Readonly<Record<Question, string>> = {
  PROPOSAL: 'Accept, counter or decline',
  COUNTER: 'Answer the counter',
  OWNERSHIP: 'Say yes or no to owning it',
  DATE: 'Agree to the later date, or refuse it',
  SUGGESTED_DATE: 'Take the suggested date, or say no',
  DELIVERY: 'Verify the delivery, or return it',
  EFFECT: 'Say whether customers felt it',
  WITHDRAWAL: 'Agree to withdrawing it, or refuse',
};
