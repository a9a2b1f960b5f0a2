import { get, type IncomingHttpHeaders } from 'node:http';
import type { Caller, Program } from './program.ts';

export type Visit = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string; /** What came within a second of its beginning. */ readonly first: Buffer; /** From its beginning to its end, in milliseconds. */ readonly took: number };

/** Goes to an address as a browser does; `fetch` would say that it only fetches. */
export const visit = (program: Program, caller: Caller | null, path = '/', more: Record<string, string> = {}): Promise<Visit> =>
  new Promise((resolve, reject) => {
    const cookie = caller === null ? '' : (Reflect.get(caller, 'cookie') as string);
    get(`${program.url}${path}`, { headers: { cookie, 'sec-fetch-mode': 'navigate', ...more } }, (response) => {
      const began = performance.now();
      const pieces: { readonly at: number; readonly bytes: Buffer }[] = [];
      const bytesBefore = (moment: number) => Buffer.concat(pieces.filter(({ at }) => at < moment).map(({ bytes }) => bytes));
      response.on('data', (bytes: Buffer) => pieces.push({ at: performance.now() - began, bytes }));
      response.on('end', () => resolve({
        status: response.statusCode!, headers: response.headers, text: bytesBefore(Infinity).toString(), first: bytesBefore(1_000), took: performance.now() - began,
      }));
    }).on('error', reject);
  });

/** What a drawn page asked for; null where the browser is to draw it. */
export function toldIn<Told>(text: string): Told | null {
  const [, told] = /<script type="application\/json" id="drawn">(.*)<\/script>/.exec(text) ?? [];
  return told === undefined ? null : (JSON.parse(told) as Told);
}
