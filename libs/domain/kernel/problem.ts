import type { Refused } from './result.ts';

export const PROBLEM_CODES = [
  'NOT_FOUND', // absent, or another organization's: the two are never told apart
  'NOT_ALLOWED',
  'NOT_SIGNED_IN',
  'INVALID', // the input itself is wrong; `field` names where
  'WRONG_STATE', // right input, but the thing is not in a state that takes it
  'STALE', // somebody changed it since it was read; the answer carries the current object
  'TOO_MANY', // a limit in number, size or time
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** The one shape of refusal: what happened, what is safe and what to do, in the reader's words. */
export type Problem = { readonly code: ProblemCode; readonly message: string; readonly field?: string };

export const refuse = (code: ProblemCode, message: string, field?: string): Refused => ({
  ok: false,
  problem: field === undefined ? { code, message } : { code, message, field },
});
