import type { PoolClient } from 'pg';

/**
 * A connection as one transaction holds it. Readers of one request ask at the same time, and their statements take turns here,
 * in the order in which they came; a connection carries one at a time. Once it has ended, nothing goes through any more: the
 * connection may already be somebody else's.
 */
export class Turns {
  readonly client: PoolClient;
  private last: Promise<unknown> = Promise.resolve();
  private ended = false;

  constructor(private readonly held: PoolClient) {
    const query = (...said: unknown[]) => this.take(() => (held.query as (...said: unknown[]) => Promise<unknown>)(...said));
    this.client = Object.assign(Object.create(held) as PoolClient, { query });
  }

  /** Waits until nothing runs or waits here and those who were answered last have had their chance to ask on. */
  async quiet(): Promise<void> {
    let seen: Promise<unknown> | undefined;
    while (seen !== this.last) {
      seen = this.last;
      await seen;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Ends the transaction after the statement that is running; those that still wait for their turn are refused. */
  async end(statement: 'commit' | 'rollback'): Promise<void> {
    this.ended = true;
    await this.last;
    await this.held.query(statement);
  }

  private take(work: () => Promise<unknown>): Promise<unknown> {
    const mine = this.last.then(() => {
      if (this.ended) throw new Error('This transaction has ended; nothing more can be asked in it.');
      return work();
    });
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
