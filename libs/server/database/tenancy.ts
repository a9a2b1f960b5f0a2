import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { isId, refuse, type Instant, type OrgId, type Result, type Zone } from '#domain/kernel';
import { TenantTx, type Door, type TxActor } from './tenant-tx.ts';
import { Turns } from './turns.ts';
import { writeFacts } from './write-facts.ts';

const RETRIABLE = new Set(['40001', '40P01']);
const WRITE = 'begin';
const READ = 'begin isolation level repeatable read, read only';

/** A tenant that does not exist, or no longer: nobody can have signed in to it. */
export class NoSuchOrganization extends Error {
  override name = 'NoSuchOrganization';
}

/** A new organization. Only an example's clock may stand apart from the database's. */
export type Founding = {
  readonly orgId: OrgId;
  readonly key: string;
  readonly name: string;
  readonly zone: Zone;
  readonly country: string | null;
  readonly isExample: boolean;
  readonly clockOffsetMs: number;
};

export type OpenRead = { readonly tx: TenantTx; /** Waits until its readers have asked all that they can ask now. */ quiet(): Promise<void>; close(): Promise<void> };

/** The one door to a tenant's rows. Everything below an edge receives the transaction that this opens. */
export class Tenancy {
  /**
   * The same door with connections of its own, for what is done while another transaction of the same request or work is open.
   * Nothing that runs in here asks for a connection again, so that those who hold one never wait for each other.
   */
  readonly beside: Pick<Tenancy, 'read' | 'write'>;

  constructor(
    private readonly source: DataSource,
    beside: Pool | null,
    private readonly pool: Pool = (source.driver as unknown as { master: Pool }).master,
  ) {
    this.beside = beside === null ? this : new Tenancy(source, null, beside);
  }

  /**
   * Runs `fn` in one writing transaction and commits when it answers `ok`; rolls back on a refusal and on a throw.
   * `fn` may run again from its beginning (at most three times) when Postgres ends a deadlock at its cost.
   */
  write<Value>(actor: TxActor, fn: (tx: TenantTx) => Promise<Result<Value>>): Promise<Result<Value>> {
    return this.retrying(actor, (client) => enterToWrite(client, actor.orgId), fn);
  }

  /** Makes the organization itself and runs `fn` as its first transaction. Refuses a key that is taken. */
  async found<Value>(founding: Founding, fn: (tx: TenantTx) => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      const actor = { orgId: founding.orgId, memberId: null, as: 'founding' };
      return await this.retrying(actor, (client) => foundTenant(client, founding), fn);
    } catch (error) {
      if ((error as { constraint?: string }).constraint !== 'organization_key_key') throw error;
      return refuse('INVALID', `The key "${founding.key}" is taken. Nothing was made; choose another one.`, 'key');
    }
  }

  private async retrying<Value>(
    actor: TxActor,
    enter: (client: PoolClient) => Promise<Door>,
    fn: (tx: TenantTx) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(actor, enter, fn);
      } catch (error) {
        if (attempt === 3 || !RETRIABLE.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  /** Runs `fn` in one read-only transaction: every statement in it sees the same moment. */
  async read<Value>(actor: TxActor, fn: (tx: TenantTx) => Promise<Value>): Promise<Value> {
    const open = await this.openRead(actor);
    try {
      return await fn(open.tx);
    } finally {
      await open.close();
    }
  }

  /** A read-only transaction that several readers of one request share. Whoever opens it closes it. */
  async openRead(actor: TxActor): Promise<OpenRead> {
    const client = await this.connect();
    try {
      const { now, ...organizationRow } = await enterTenant(client, READ, actor.orgId, 'o.*');
      const turns = new Turns(client);
      return { tx: TenantTx.enter(actor, { now, organizationRow, seesOneMoment: true }, turns.client, this.source), quiet: () => turns.quiet(), close: () => rollBack(client, turns) };
    } catch (error) {
      await rollBack(client);
      throw error;
    }
  }

  private async attempt<Value>(
    actor: TxActor,
    enter: (client: PoolClient) => Promise<Door>,
    fn: (tx: TenantTx) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const client = await this.connect();
    let turns: Turns | undefined;
    let outcome: 'commit' | 'rollback' = 'rollback';
    try {
      const door = await enter(client);
      turns = new Turns(client);
      const tx = TenantTx.enter(actor, door, turns.client, this.source);
      const result = await fn(tx);
      if (result.ok) {
        await writeFacts(tx);
        await turns.end('commit');
        outcome = 'commit';
      }
      return result;
    } finally {
      if (outcome === 'commit') client.release();
      else await rollBack(client, turns);
    }
  }

  private connect(): Promise<PoolClient> {
    return this.pool.connect();
  }
}

type Entered = { readonly now: Instant } & Readonly<Record<string, unknown>>;

/** Begin, name the tenant, read its clock and what else is asked of its own row: one round trip. The id is checked, so it can stand in the text. */
async function enterTenant(client: PoolClient, begin: string, orgId: OrgId, columns: string): Promise<Entered> {
  if (!isId(orgId)) throw new NoSuchOrganization('not an organization');
  const answers = (await client.query(
    `${begin}; select set_config('app.org_id', '${orgId}', true);` +
      `select ${columns}, date_trunc('milliseconds', now() + clock_offset) as now from organization o where org_id = '${orgId}'`,
  )) as unknown as { rows: Entered[] }[];
  const [entered] = answers[2]?.rows ?? [];
  if (entered === undefined) throw new NoSuchOrganization('no such organization');
  return entered;
}

async function enterToWrite(client: PoolClient, orgId: OrgId): Promise<Door> {
  const { now } = await enterTenant(client, WRITE, orgId, 'o.org_id');
  return { now, organizationRow: null, seesOneMoment: false };
}

async function foundTenant(client: PoolClient, founding: Founding): Promise<Door> {
  await client.query('begin');
  await client.query("select set_config('app.org_id', $1, true)", [founding.orgId]);
  const { orgId, key, name, zone, country, isExample, clockOffsetMs } = founding;
  const { rows } = await client.query<{ now: Instant }>(
    `insert into organization (org_id, key, name, zone, country, is_example, clock_offset, created_at)
     values ($1, $2, $3, $4, $5, $6, make_interval(secs => $7), date_trunc('milliseconds', now() + make_interval(secs => $7)))
     returning created_at as now`,
    [orgId, key, name, zone, country, isExample, clockOffsetMs / 1000],
  );
  return { now: rows[0]!.now, organizationRow: null, seesOneMoment: false };
}

async function rollBack(client: PoolClient, turns: Turns = new Turns(client)): Promise<void> {
  try {
    await turns.end('rollback');
    client.release();
  } catch (error) {
    // The connection itself is broken: the pool must not hand it out again.
    client.release(error as Error);
  }
}
