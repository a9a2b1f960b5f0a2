import { ok, refuse, type Result } from '#domain/kernel';
import type { Load, LoadConfirmed, LoadLimits } from './load.ts';
import type { Step } from './step.ts';

/** What a side that takes a promise on has counted, and whether it takes it nevertheless. */
export type Weighed = {
  /** What owner and silo would carry, and the limits; leave it out where nobody counted. */
  readonly load?: { readonly load: Load; readonly limits: LoadLimits } | null;
  /** Whoever takes it on has seen that it goes over a limit, and does so nevertheless. */
  readonly overLimit?: boolean;
};

/** What is kept on a promise that goes over a limit, null where it does not. Refuses INVALID where nobody has confirmed that. */
export function confirmLoad({ load, overLimit }: Weighed, step: Pick<Step, 'by' | 'now'>): Result<LoadConfirmed | null> {
  if (load == null || load.load.over.length === 0) return ok(null);
  if (overLimit !== true) {
    return refuse('INVALID', 'Nothing was changed: with this promise its owner or your silo goes over a limit of load. Confirm that you accept it nevertheless, name another owner, or put another date.', 'overLimit');
  }
  const { clashes: _clashes, ...numbers } = load.load;
  const { mostOpenOfOwner, mostOpenOfSilo, mostInAWeek } = load.limits;
  return ok({ ...numbers, mostOpenOfOwner, mostOpenOfSilo, mostInAWeek, byMemberId: step.by, at: step.now });
}
