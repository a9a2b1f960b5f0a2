/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(changed, swapped, row[j]! + 1, next[j - 1]! + 1));
    }
    before = row;
    row = next;
  }
  return row[other.length]!;
}

const LONGEST = 60;

/** What was probably meant: a possible word that begins so, or one that is few letters away; null when none is near. */
export function nearestOf(word: string, possible: readonly string[]): string | null {
  const wanted = word.toLowerCase().slice(0, LONGEST);
  if (wanted === '') return null;
  const begins = possible.find((one) => one.toLowerCase().startsWith(wanted));
  if (begins !== undefined) return begins;
  const most = wanted.length <= 3 ? 1 : wanted.length <= 6 ? 2 : 3;
  let best: string | null = null;
  let least = most + 1;
  for (const one of possible) {
    if (Math.abs(one.length - wanted.length) >= least) continue;
    const away = distance(wanted, one.toLowerCase());
    if (away < least) [best, least] = [one, away];
  }
  return best;
}
