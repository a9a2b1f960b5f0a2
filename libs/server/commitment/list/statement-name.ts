import { createHash } from 'node:crypto';

const names = new Map<string, string>();
const MOST = 400;

/**
 * A prepared statement is known by its text, which a filter's shape decides. Only so many shapes are kept, for each
 * connection keeps every one; a text that comes later has no name and is planned each time.
 */
export function nameOf(what: string, text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    if (names.size >= MOST) return '';
    names.set(text, (name = `${what}-${createHash('sha1').update(text).digest('hex').slice(0, 12)}`));
  }
  return name;
}
