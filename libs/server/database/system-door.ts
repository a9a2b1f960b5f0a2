import type { Pool, PoolClient } from 'pg';

/** One statement or transaction as the role `system`: accounts, sign-ins, fact heads, due moments. No content. */
export class SystemTx {
  constructor(private readonly client: Pick<PoolClient, 'query'>) {}

  async sql<R = Record<string, unknown>>(name: string, text: string, params: readonly unknown[] = []): Promise<R[]> {
    const result = await this.client.query({ name, text, values: params as unknown[] });
    return result.rows as R[];
  }
}

/** The other door: what must be known before a tenant is, or across tenants, and holds no content. */
export class SystemDoor {
  constructor(private readonly pool: Pool) {}

  /** One statement, no transaction around it. */
  sql<R = Record<string, unknown>>(name: string, text: string, params: readonly unknown[] = []): Promise<R[]> {
    return new SystemTx(this.pool as unknown as PoolClient).sql<R>(name, text, params);
  }

  async transaction<Value>(fn: (tx: SystemTx) => Promise<Value>): Promise<Value> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const value = await fn(new SystemTx(client));
      await client.query('commit');
      client.release();
      return value;
    } catch (error) {
      await client.query('rollback').then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      throw error;
    }
  }

  /** A connection of its own that listens until the returned function is called; `lost` is called when it breaks. */
  async listen(
    channel: 'throughline_facts' | 'throughline_sealed',
    heard: (payload: string) => void,
    lost: () => void,
  ): Promise<() => Promise<void>> {
    const client = await this.pool.connect();
    let open = true;
    client.on('notification', (message) => heard(message.payload ?? ''));
    client.on('error', (error) => {
      if (!open) return;
      open = false;
      client.release(error);
      lost();
    });
    await client.query(`listen ${channel}`);
    return () => {
      if (open) client.release(true);
      open = false;
      return Promise.resolve();
    };
  }
}
