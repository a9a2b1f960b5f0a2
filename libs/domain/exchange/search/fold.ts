/** Text as it is compared: without capitals and accents, as the database folds it. */
export const fold = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

const LONGEST = 200;
const MOST_WORDS = 10;

/** What somebody looks for, cut to what makes sense: the whole, and its words. Null when there are not two letters to look for. */
export function wantedOf(text: string): { readonly whole: string; readonly words: readonly string[] } | null {
  const words = fold(text.slice(0, LONGEST)).match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  return words.join('').length < 2 ? null : { whole: words.join(' '), words };
}

/** The number in `C-12` or `c12`: what people call a commitment. */
export const numberIn = (text: string): number | null => {
  const found = /^\s*c-?(\d{1,9})\s*$/i.exec(text);
  return found ? Number(found[1]) : null;
};
