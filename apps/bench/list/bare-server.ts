import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { Answered } from './answered.ts';

// The yardstick: a bare Node server that finds the sign-in, opens the same transaction, sends the very statements that the product sent for
// the same question, and answers their rows by JSON.stringify. No framework, no GraphQL, no rules.

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text: string) => Date.parse(text));
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
types.setTypeParser(pg.types.builtins.INT8, Number);

type Order = { number: number; order: string; app: string; system: string; answered: Answered[] };

process.on('message', (told: Order) => {
  if (told.order === 'usage') process.send!({ number: told.number, answer: process.cpuUsage() });
  if (told.order === 'serve') serve(told);
});
process.on('disconnect', () => process.exit());

function serve({ number, app, system, answered }: Order): void {
  const systemPool = new pg.Pool({ connectionString: system, max: 10, types });
  const appPool = new pg.Pool({ connectionString: app, max: 10, types });
  const known = new Map(answered.map((one) => [one.siloKey, one]));

  const answer = async (cookie: string, body: string): Promise<string> => {
    const asked = JSON.parse(body) as { variables: { filter: { carriedBy: string[] } } };
    const { signIn, statements } = known.get(asked.variables.filter.carriedBy[0]!)!;
    if (signIn) {
      const found = await systemPool.query({ ...signIn, values: [createHash('sha256').update(cookie.slice(cookie.indexOf('=') + 1)).digest()] });
      if (found.rows.length !== 1) throw new Error('not signed in');
    }
    const client = await appPool.connect();
    const data: unknown[] = [];
    for (const statement of statements) {
      const { rows } = await client.query(statement);
      if (statement.name) data.push(rows);
    }
    client.release();
    return JSON.stringify({ data });
  };

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      answer(request.headers.cookie ?? '', Buffer.concat(parts).toString()).then(
        (text) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text),
        () => response.writeHead(500).end(),
      );
    });
  });
  server.listen(0, '127.0.0.1', () => process.send!({ number, answer: (server.address() as AddressInfo).port }));
}
