export type Options = {
  /** Which to run; all when empty. */
  readonly ids: readonly string[];
  /** Decides every made-up value. */
  readonly seed: number;
  /** A tenth of the rows and a third of the rounds, for trying things out; its figures are not kept. */
  readonly isQuick: boolean;
};

export const USAGE = `npm run bench [-- ids] [--seed N] [--quick]
  ids      P1 P2 P3 P7 P9 P10; all without any
  --seed   decides every made-up value; 1 without it
  --quick  a tenth of the rows, fewer rounds; the figures are printed and not kept`;

/** Throws a sentence when a word is not known. */
export function readOptions(words: readonly string[], known: readonly string[]): Options {
  const ids: string[] = [];
  let seed = 1;
  let isQuick = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word === '--quick') isQuick = true;
    else if (word === '--seed') seed = Number(words[(at += 1)]);
    else if (known.includes(word.toUpperCase())) ids.push(word.toUpperCase());
    else throw new Error(`"${word}" is not known.\n${USAGE}`);
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 1e9) throw new Error(`--seed takes a whole number from 0 to 1,000,000,000.\n${USAGE}`);
  return { ids, seed, isQuick };
}
