import { endingOf, safeFileName } from './file-name.ts';

/** What a file's bytes say that it is: a known kind by its first bytes, text, or nothing that is known. */
export type Content = { readonly kind: 'KNOWN'; readonly mediaType: string; readonly ending: string } | { readonly kind: 'TEXT'; readonly utf8: boolean } | { readonly kind: 'UNKNOWN' };

/** A file as it is kept: under an honest name, with its type by content. */
export type Identified = {
  readonly name: string;
  readonly mediaType: string;
  /** Safe to show in its place: only pictures that cannot carry a script. */
  readonly picture: boolean;
  /** What to know about it, when it is not what its name said; else empty. */
  readonly note: string;
};

/** Pictures that a browser only draws. SVG is not one: it is a document that can carry scripts. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Endings that promise a content which is recognised by its bytes, in families of one content. */
const FAMILIES: readonly (readonly string[])[] = [
  ['png', 'apng'], ['jpg', 'jpeg', 'jfif'], ['gif'], ['webp'], ['bmp'], ['tif', 'tiff'], ['heic', 'heif'], ['avif'], ['ico'], ['psd'], ['pdf', 'ai'],
  ['docx', 'docm', 'dotx'], ['xlsx', 'xlsm', 'xltx'], ['pptx', 'pptm', 'potx'], ['odt'], ['ods'], ['odp'], ['epub'], ['rtf'],
  ['zip', 'jar', 'apk', 'pages', 'numbers', 'key'], ['cfb', 'doc', 'xls', 'ppt', 'msg', 'msi'], ['gz', 'tgz'], ['7z'], ['rar'], ['bz2'], ['xz'], ['tar'], ['zst'],
  ['mp3'], ['wav'], ['ogg', 'oga', 'ogv', 'opus'], ['flac'], ['m4a', 'mp4', 'm4v', 'mov', '3gp'], ['webm', 'mkv'], ['avi'], ['exe', 'dll', 'sys'], ['elf'], ['sqlite'], ['woff'], ['woff2'], ['ttf'], ['otf'],
];
const familyOf = (ending: string): readonly string[] | undefined => FAMILIES.find((family) => family.includes(ending));

/** Endings whose content is text: anything recognised in such a file is something else than it says. */
const TEXTS: ReadonlySet<string> = new Set(['txt', 'csv', 'tsv', 'md', 'json', 'log', 'html', 'htm', 'svg', 'xml', 'yaml', 'yml', 'ics', 'eml', 'js', 'ts', 'css', 'sql']);

/** XML is text, whatever else its first bytes are called. */
const isXml = (content: Content): boolean => content.kind === 'KNOWN' && content.mediaType.endsWith('xml') && content.ending === 'xml';

/**
 * Which file this is: its name made safe, its type by its bytes. A file that is not what its name says keeps its content and
 * gets the true ending after the name, with a sentence that says so.
 */
export function identify(given: string, content: Content): Identified {
  const name = safeFileName(given);
  const ending = endingOf(name);
  const promised = familyOf(ending);
  if (content.kind === 'TEXT' || isXml(content)) {
    const mediaType = content.kind === 'TEXT' && !content.utf8 ? 'text/plain' : 'text/plain; charset=utf-8';
    const as = (note: string, kept: string): Identified => ({ name: kept, mediaType, picture: false, note });
    return promised ? as(mismatch(ending, 'plain text'), `${name}.txt`) : as('', name);
  }
  if (content.kind === 'UNKNOWN') {
    const as = (note: string, kept: string): Identified => ({ name: kept, mediaType: 'application/octet-stream', picture: false, note });
    return promised || TEXTS.has(ending) ? as(mismatch(ending, 'of no kind that is known here'), `${name}.bin`) : as('', name);
  }
  const { mediaType } = content;
  const fits = promised ? promised.includes(content.ending) || family(content.ending, promised) : !TEXTS.has(ending);
  return {
    name: fits ? name : `${name}.${content.ending}`,
    mediaType,
    picture: PICTURES.has(mediaType),
    note: fits ? '' : mismatch(ending, content.ending.toUpperCase()),
  };
}

const family = (ending: string, promised: readonly string[]): boolean => familyOf(ending) === promised;
const mismatch = (ending: string, found: string): string => `Its name says ${ending.toUpperCase()}, its content is ${found}; it is kept as what it is.`;
