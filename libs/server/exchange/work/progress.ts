import type { WorkStep } from './long-work.table.ts';

/** Whoever asked for the work has taken it back: its transaction is thrown away. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** Where work says how far it is. Each call may throw `Cancelled`. */
export type Progress = {
  /** A new step begins, of so many parts. */
  step(step: WorkStep, total: number): Promise<void>;
  /** So many more of the step's parts are done. */
  advance(by: number): Promise<void>;
};

/** For work that is over before anybody looks. */
export const UNWATCHED: Progress = { step: async () => undefined, advance: async () => undefined };
