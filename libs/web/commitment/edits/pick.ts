export type Choice = { readonly id: string; readonly label: string; readonly hint?: string };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Choices in which every typed word begins some word; those that begin with what was typed come first. */
export const matching = (choices: readonly Choice[], typed: string, most = 8): readonly Choice[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const said = choices.map((choice) => ({ choice, text: plain(`${choice.label} ${choice.hint ?? ''}`) }));
  const found = said.filter(({ text }) => words.every((word) => text.split(/[\s-]+/).some((part) => part.startsWith(word))));
  const first = (text: string) => (words.length > 0 && text.startsWith(words[0]!) ? 0 : 1);
  return found.toSorted((one, other) => first(one.text) - first(other.text)).slice(0, most).map(({ choice }) => choice);
};
