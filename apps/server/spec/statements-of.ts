import pg from 'pg';

export type Said = { readonly text: string; readonly values: readonly unknown[] };
type Statement = string | { text: string; values?: readonly unknown[] };
type Send = (this: pg.Client, statement: Statement, ...more: unknown[]) => unknown;

/** The SQL with its values that this process sends while `work` runs, over any connection. */
export async function saidIn(work: () => Promise<unknown>): Promise<Said[]> {
  const client = pg.Client.prototype as unknown as { query: Send };
  const send = client.query;
  const heard: Said[] = [];
  client.query = function (statement, ...more) {
    heard.push(typeof statement === 'string' ? { text: statement, values: [] } : { text: statement.text, values: statement.values ?? [] });
    return send.call(this, statement, ...more);
  };
  try {
    await work();
  } finally {
    client.query = send;
  }
  return heard;
}

/** The same without the values. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<string[]> => (await saidIn(work)).map(({ text }) => text);
