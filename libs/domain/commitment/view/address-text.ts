/** The values of an address, by their names, as a browser or a person wrote them. */
export type Search = Readonly<Record<string, unknown>>;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
};
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+');

/** What stands behind an address's question mark. Never throws: what cannot be read is empty. */
export function readSearch(text: string): Search {
  const pairs = text.replace(/^\?/, '').split('&').filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
  }));
}

export const writeSearch = (search: Readonly<Record<string, string>>): string =>
  Object.entries(search).map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
