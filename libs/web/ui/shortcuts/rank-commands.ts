import type { Command } from './registry.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How well one word fits: it begins the text, begins a word, stands inside, or its letters follow one another; 0 when it does not. */
const closeness = (text: string, word: string): number => {
  if (text.startsWith(word)) return 8;
  if (text.includes(` ${word}`)) return 6;
  if (text.includes(word)) return 3;
  let from = 0;
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return 0;
  }
  return word.length >= 3 ? 1 : 0;
};

/** The commands that fit every word, best first; what was used lately stands before its equals. */
export const rankCommands = (commands: readonly Command[], wanted: string, recent: readonly string[] = []): readonly Command[] => {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  const newness = (label: string): number => (recent.includes(label) ? (recent.length - recent.indexOf(label)) / (recent.length + 1) : 0);
  const scored = commands.map((command) => {
    const label = plain(command.label);
    const around = `${plain(command.group)} ${plain(command.also ?? '')}`;
    const fits = words.map((word) => Math.max(closeness(label, word), Math.min(closeness(around, word), 3)));
    return { command, score: fits.includes(0) ? -1 : fits.reduce((sum, one) => sum + one, 0) + newness(command.label) };
  });
  return scored.filter(({ score }) => score >= 0).toSorted((a, b) => b.score - a.score).map(({ command }) => command);
};
