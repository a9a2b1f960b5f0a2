import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { Statement } from '../list/answered.ts';
import { replay, type Recorded } from './replay.ts';

// The yardstick of a write: a bare Node server that finds the sign-in and sends the statements that the product sent for such a write, for the
// commitment and the version in the request. No framework, no GraphQL, no rules.

type Order = { number: number; order: string; app: string; system: string; signIn: Statement; recorded: Map<string, Recorded> };
type Asked = { variables: { input: { id: string; version: number } } };

process.on('message', (told: Order) => {
  if (told.order === 'usage') process.send!({ number: told.number, answer: process.cpuUsage() });
  if (told.order === 'serve') serve(told);
});
process.on('disconnect', () => process.exit());

function serve({ number, app, system, signIn, recorded }: Order): void {
  const systemPool = new pg.Pool({ connectionString: system, max: 10 });
  const appPool = new pg.Pool({ connectionString: app, max: 10 });

  const answer = async (cookie: string, body: string): Promise<string> => {
    const { id, version } = (JSON.parse(body) as Asked).variables.input;
    const found = await systemPool.query({ ...signIn, values: [createHash('sha256').update(cookie.slice(cookie.indexOf('=') + 1)).digest()] });
    if (found.rows.length !== 1) throw new Error('not signed in');
    const client = await appPool.connect();
    try {
      for (const statement of replay(recorded.get(id)!, version, randomUUID)) {
        const { rowCount } = await client.query(statement as { text: string });
        if (/^update commitment /i.test(statement.text) && rowCount !== 1) throw new Error('stale');
      }
    } finally {
      client.release();
    }
    return JSON.stringify({ data: { step: { commitment: { id, version: version + 1 }, problem: null } } });
  };

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      answer(request.headers.cookie ?? '', Buffer.concat(parts).toString()).then(
        (text) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text),
        (error: Error) => response.writeHead(500).end(JSON.stringify({ errors: [{ message: error.message }] })),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => process.send!({ number, answer: (server.address() as AddressInfo).port }));
}
