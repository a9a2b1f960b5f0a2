import { ok, refuse, type Result } from '#domain/kernel';

/** The largest file that is taken, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;

const BINARY: readonly (readonly [string, string])[] = [
  ['d0cf11e0', 'an old Excel workbook'],
  ['25504446', 'a PDF'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
  ['1f8b', 'a packed file'],
];
const SAVE_AS = 'Save it as “CSV UTF-8” and choose it again.';

export const tooLarge = (name: string): Result<never> =>
  refuse('TOO_MANY', `Nothing was imported: “${name}” is larger than 25 MB. Split it into smaller files and import them one after another.`, 'file');

/** A file's bytes as text. Refuses what is no CSV file or not in UTF-8, and says what it is instead. A byte-order mark is left out. */
export function decodeFile(name: string, bytes: Buffer): Result<string> {
  const no = (why: string): Result<string> => refuse('INVALID', `Nothing was imported: “${name}” ${why}`, 'file');
  if (bytes.length > LARGEST_FILE) return tooLarge(name);
  if (bytes.length === 0) return no('is empty. Choose another file.');
  const start = bytes.subarray(0, 4).toString('hex');
  const known = BINARY.find(([magic]) => start.startsWith(magic));
  if (known) return no(`is ${known[1]}, not a CSV file or an Excel workbook (XLSX). ${SAVE_AS}`);
  if (start.startsWith('fffe') || start.startsWith('feff')) return no(`is written in UTF-16. ${SAVE_AS}`);
  if (bytes.includes(0)) return no(`holds bytes that are no text, so it is not a CSV file. ${SAVE_AS}`);
  const text = decode(bytes);
  if (text === null) {
    return no(`is not written in UTF-8 (row ${rowOfBadByte(bytes)} has a letter that cannot be read). ${SAVE_AS}`);
  }
  if (/^\s*<(!doctype|html|\?xml|head|body|table)/i.test(text)) return no('is a web page or XML, not a CSV file; a download may have asked to sign in first. Download it again as CSV.');
  if (/^\s*[[{]\s*["{\]}]/.test(text)) return no('is JSON, not a CSV file. Export it as CSV and choose it again.');
  return ok(text);
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whole lines up to the first that cannot be read: a line end is never part of a longer sign. */
function rowOfBadByte(bytes: Buffer): number {
  let row = 1;
  for (let from = 0; from < bytes.length; row += 1) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (decode(bytes.subarray(from, to)) === null) return row;
    from = to + 1;
  }
  return row;
}
