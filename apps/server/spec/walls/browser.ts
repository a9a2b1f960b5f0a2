import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const QUIET_MS = 120;

/** One question by HTTP as whoever holds the token: status, body, and whether a sign-in was handed out. */
export async function askByHttp(url: string, token: string | null, body: unknown): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-throughline': 'spec', ...(token && { cookie: `throughline=${token}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const signsIn = response.headers.getSetCookie().some((cookie) => !cookie.includes('Max-Age=0'));
  return `${response.status} ${signsIn ? 'signed in ' : ''}${await response.text()}`;
}

/** One subscription by socket: everything that comes until it is quiet for a moment. */
export async function askBySocket(url: string, token: string | null, payload: { query: string; variables?: Record<string, unknown> }): Promise<string> {
  const headers = token === null ? {} : { cookie: `throughline=${token}` };
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, retryAttempts: 0 });
  const heard: string[] = [];
  return new Promise<string>((resolve) => {
    const end = (): void => {
      clearTimeout(quiet);
      void client.dispose();
      resolve(heard.join('\n'));
    };
    let quiet = setTimeout(end, 4 * QUIET_MS);
    const hear = (what: unknown): void => {
      clearTimeout(quiet);
      heard.push(JSON.stringify(what));
      quiet = setTimeout(end, QUIET_MS);
    };
    client.subscribe(payload, {
      next: hear,
      error: (error) => (hear(Array.isArray(error) ? error : String((error as { reason?: string }).reason ?? error)), end()),
      complete: end,
    });
  });
}
