import type { FileView } from './file.reader.ts';

/** A name as RFC 6266 wants it: plain letters for old readers, all of it in UTF-8 for the others. */
function disposition({ name, picture }: Pick<FileView, 'name' | 'picture'>): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${picture ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** How a file is handed out: only a safe picture is ever shown in its place, and nothing in any file may run, load or be framed. */
export const headersOf = (file: Pick<FileView, 'name' | 'picture' | 'mediaType' | 'size' | 'sha256'>): readonly (readonly [string, string])[] => [
  ['Content-Type', file.mediaType],
  ['Content-Length', String(file.size)],
  ['Content-Disposition', disposition(file)],
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; sandbox; frame-ancestors 'none'"],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  // Asked for again each time: permission may have gone since.
  ['Cache-Control', 'private, no-cache'],
  ['ETag', `"${file.sha256}"`],
];
