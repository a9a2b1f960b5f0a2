import type { Options } from './options.ts';

/** One line of the table. A goal that is missed is said, never hidden. */
export type Line = {
  readonly id: string;
  readonly work: string;
  readonly ours: string;
  readonly yardstick: string;
  readonly ratio: string;
  readonly goal: string;
  readonly isHeld: boolean;
};

/** Something that is measured, beside its yardstick where it has one. `tell` says how far it is. */
export type Bench = {
  readonly id: string;
  readonly about: string;
  run(options: Options, tell: (text: string) => void): Promise<Line[]>;
};

/** The middle of the values; of an even number the lower of the two. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
