import type { Config } from '#server/config';

/** One command of `tl`. */
export interface Command {
  /** What is typed, such as `example load`. */
  readonly name: string;
  /** What stands after the name in the manual: the options, each in the form `--org <key>`. */
  readonly usage?: string;
  /** One sentence for the manual. */
  readonly about: string;
  /** Prints what it did; a throw ends with its message and the exit code 1. */
  run(args: readonly string[], config: Config): Promise<void>;
}
