/** How many letters may be wrong in a word of that length. */
export const mayBeWrong = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Whether two folded words differ by at most `most` letters left out, put in, exchanged for another or with their neighbour. */
export function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) > most) return false;
    [before, last] = [last, row];
  }
  return last[b.length]! <= most;
}

/** Whether a folded word of a text is what a folded word of a search means: it begins with it, or nearly is it. */
export const means = (wanted: string, word: string): boolean =>
  word.startsWith(wanted) || (wanted.length >= 4 && word.includes(wanted)) || (mayBeWrong(wanted.length) > 0 && (within(wanted, word, mayBeWrong(wanted.length)) || within(wanted, word.slice(0, wanted.length), 1)));
