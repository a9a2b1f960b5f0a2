import pg from 'pg';

type Send = (this: pg.Client, statement: string | { text: string }, ...more: unknown[]) => unknown;

/** The SQL that this process sends while `work` runs, over any connection. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const client = pg.Client.prototype as unknown as { query: Send };
  const send = client.query;
  const heard: string[] = [];
  client.query = function (statement, ...more) {
    heard.push(typeof statement === 'string' ? statement : statement.text);
    return send.call(this, statement, ...more);
  };
  try {
    await work();
  } finally {
    client.query = send;
  }
  return heard;
}
