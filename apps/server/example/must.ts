import type { Result } from '#domain/kernel';

/** The example's script only takes steps that the rules allow; a refusal is a mistake in the script. */
export function must<Value>(result: Result<Value>, what = ''): Value {
  if (result.ok) return result.value;
  throw new Error(`The example’s script was refused${what && ` (${what})`}: ${result.problem.message}`);
}
