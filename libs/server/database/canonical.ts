import { createHash, type BinaryLike } from 'node:crypto';

/** JSON with sorted keys: the same text for the same content, also after a round through `jsonb`. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

export const sha256 = (content: BinaryLike): Buffer => createHash('sha256').update(content).digest();
