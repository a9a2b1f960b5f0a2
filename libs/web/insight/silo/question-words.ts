import type { Question } from '#contract';

/** What a silo is asked, as its own page says it. */
export const QUESTIONS: Readonly<Record<Question, string>> = {
  PROPOSAL: 'accept, counter or decline',
  COUNTER: 'answer the counter',
  OWNERSHIP: 'say yes or no to owning it',
  DATE: 'agree to the later date, or refuse it',
  DELIVERY: 'verify the delivery, or return it',
  WITHDRAWAL: 'agree to withdrawing it, or refuse',
};
