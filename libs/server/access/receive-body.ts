import type { IncomingMessage } from 'node:http';

/** A request's body, or null as soon as it is known to be larger than `most` bytes: what still comes is not kept. Throws when the sender breaks off. */
export async function receiveBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    request.resume();
    return null;
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) {
      request.resume();
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const STATUS: Readonly<Record<string, number>> = { INVALID: 422, TOO_MANY: 413, NOT_ALLOWED: 403, NOT_FOUND: 404 };

/** The HTTP status that says what a problem's code says. */
export const statusOf = (code: string): number => STATUS[code] ?? 400;
