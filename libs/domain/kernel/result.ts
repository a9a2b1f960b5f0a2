import type { Problem } from './problem.ts';

/** What a decision answers: a value, or the one reason why not. Refusals are values; a throw is a bug. */
export type Result<Value, Refusal = Problem> = Ok<Value> | Refused<Refusal>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Refused<Refusal = Problem> = { readonly ok: false; readonly problem: Refusal };

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });
