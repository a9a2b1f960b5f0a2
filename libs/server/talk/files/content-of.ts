import { fileTypeFromBuffer } from 'file-type';
import type { Content } from '#domain/talk';

// Anything below a space but tab, line ends, form feed and escape stands in no text.
const isControl = (byte: number): boolean => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27;

/** What the bytes say that they are; their name is not asked. */
export async function contentOf(bytes: Buffer): Promise<Content> {
  const known = await fileTypeFromBuffer(bytes);
  if (known) return { kind: 'KNOWN', mediaType: known.mime, ending: known.ext };
  if (bytes.some(isControl)) return { kind: 'UNKNOWN' };
  return { kind: 'TEXT', utf8: isUtf8(bytes) };
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
