import { cleanText } from '#domain/kernel';

const LONGEST = 120;
/** Names that some systems keep for themselves, whatever stands after them. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The last ending of a name, in small letters and without its dot; empty when it has none. */
export const endingOf = (name: string): string => /[^.]\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * A file's name that is safe on every system and in every header: its last part only, without control characters, marks
 * that turn the reading direction, and signs that mean something in paths. Never empty; its ending survives being cut.
 */
export function safeFileName(given: string): string {
  const last = cleanText(given).split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(/\s+/g, ' ').replace(/[<>:"|?*%;]/g, '_').replace(/^[. ]+|[. ]+$/g, '');
  if (name === '') return 'file';
  const kept = RESERVED.test(name) ? `_${name}` : name;
  if (kept.length <= LONGEST) return kept;
  const ending = endingOf(kept);
  return ending === '' ? cut(kept, LONGEST) : `${cut(kept, LONGEST - ending.length - 1)}.${ending}`;
}

const cut = (text: string, most: number): string => [...text.slice(0, most)].filter((sign) => sign.isWellFormed()).join('').trimEnd();
