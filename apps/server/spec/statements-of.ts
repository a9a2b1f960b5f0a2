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

/** How many statements at most wait on one connection at once while `work` runs. */
export async function mostAtOnce(work: () => Promise<unknown>): Promise<number> {
  const client = pg.Client.prototype as unknown as { query: Send };
  const send = client.query;
  const running = new Map<pg.Client, number>();
  let most = 0;
  client.query = function (statement, ...more) {
    const answer = send.call(this, statement, ...more);
    const now = (running.get(this) ?? 0) + 1;
    most = Math.max(most, now);
    running.set(this, now);
    const done = () => running.set(this, running.get(this)! - 1);
    if (answer instanceof Promise) void answer.then(done, done);
    else done();
    return answer;
  };
  try {
    await work();
  } finally {
    client.query = send;
  }
  return most;
}
