import { Client } from 'pg';

/** One connection of one role, as raw as psql's, for as long as `work` takes. */
export async function asRole<Value>(url: string, work: (sql: Ask) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(async (text, params = []) => (await client.query(text, params as unknown[])).rows as never);
  } finally {
    await client.end();
  }
}

export type Ask = <Row = Record<string, unknown>>(text: string, params?: readonly unknown[]) => Promise<Row[]>;

/** The SQLSTATE with which a statement is refused; null when it is not. The statement itself is always taken back. */
export async function refusalOf(sql: Ask, text: string, params: readonly unknown[] = []): Promise<string | null> {
  await sql('savepoint tried');
  try {
    await sql(text, params);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  } finally {
    await sql('rollback to savepoint tried');
  }
}

export const PERMISSION_DENIED = '42501';
