export type Random = () => number;

/** The same numbers in every run. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const among = <One>(all: readonly One[], random: Random): One => all[Math.floor(random() * all.length)]!;
const LETTERS = [...'etaoinshrdlu'];

/** Two to four words of a title that stand together, as somebody who half remembers it would type them. */
export function wordsIn(title: string, random: Random): string {
  const words = title.match(/[\p{L}\p{N}]{2,}/gu) ?? [title];
  const count = Math.min(words.length, 2 + Math.floor(random() * 3));
  const from = Math.floor(random() * (words.length - count + 1));
  return words.slice(from, from + count).join(' ').toLowerCase();
}

/** So many slips of the finger: a letter left out, put in, exchanged for another one or with its neighbour. */
export function mistype(text: string, wrong: number, random: Random): string {
  let typed = text;
  for (let slip = 0; slip < wrong; slip += 1) {
    const at = Math.floor(random() * (typed.length - 1));
    const [before, here, next, after] = [typed.slice(0, at), typed[at]!, typed[at + 1]!, typed.slice(at + 2)];
    typed = among([before + next + after, before + here + among(LETTERS, random) + next + after, before + among(LETTERS, random) + next + after, before + next + here + after], random);
  }
  return typed;
}
