import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from 'pg';
import { createRoles, keepPasswords, missingRoles, roleNames, withClient } from '#server/embedded';
import type { Database } from './database.ts';
import type { Wishes } from './wishes.ts';

const threeAddresses = 'Have the roles made (docker/postgres/roles.sh shows how) and give three addresses: DATABASE_URL, SYSTEM_DATABASE_URL and MIGRATOR_DATABASE_URL.';

/** A database that the operator runs: Postgres 15 or newer, by three addresses, or by one whose role may create roles. */
export async function openGivenDatabase(url: string, wishes: Wishes): Promise<Database> {
  const { systemDatabaseUrl: system, migratorDatabaseUrl: migrator } = wishes;
  const urls = system && migrator ? { app: url, system, migrator } : await prepare(url, wishes.home);
  const server = await check(urls);
  const where = new URL(url);
  const key = createHash('sha256').update(`${where.host}${where.pathname}`).digest('hex').slice(0, 12);
  return {
    urls,
    exampleNote: join(wishes.home, `example-${key}.txt`),
    told: `given at ${where.host}${where.pathname}, Postgres ${server}`,
    failed: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

type Urls = Database['urls'];

async function prepare(url: string, home: string): Promise<Urls> {
  const passwords = keepPasswords(join(home, 'database-passwords.json'));
  await reach('DATABASE_URL', url, async (client) => {
    const me = (await client.query<{ rolsuper: boolean; rolcreaterole: boolean }>('select rolsuper, rolcreaterole from pg_roles where rolname = current_user')).rows[0];
    const missing = await missingRoles(client);
    if (missing.length && !me?.rolsuper && !me?.rolcreaterole) throw new Error(`The role in DATABASE_URL may not create the roles ${missing.map((role) => roleNames[role]).join(', ')}. ${threeAddresses}`);
    await createRoles(client, passwords);
    await admit(client, me?.rolsuper ?? false);
  });
  const as = (role: keyof Urls) => {
    const changed = new URL(url);
    changed.username = roleNames[role];
    changed.password = passwords[role];
    return changed.toString();
  };
  return { app: as('app'), system: as('system'), migrator: as('migrator') };
}

async function admit(client: Client, isSuperuser: boolean): Promise<void> {
  const ready = await client.query(`select 1 from pg_namespace where nspname = 'bullmq' and nspowner = (select oid from pg_roles where rolname = $1)`, [roleNames.migrator]);
  if (ready.rowCount) return;
  const { migrator, app, system } = roleNames;
  const name = client.escapeIdentifier(client.database ?? '');
  if (!isSuperuser) await client.query(`grant ${migrator} to current_user`);
  await client.query(`grant connect, temporary, create on database ${name} to ${migrator}`);
  await client.query(`grant connect on database ${name} to ${app}, ${system}`);
  await client.query(`grant usage, create on schema public to ${migrator}`);
  await client.query(`create schema if not exists bullmq authorization ${migrator}`);
}

/** Answers the server's version, or throws what is wrong with which address. */
async function check(urls: Urls): Promise<string> {
  const names = { app: 'DATABASE_URL', system: 'SYSTEM_DATABASE_URL', migrator: 'MIGRATOR_DATABASE_URL' } as const;
  let version = '';
  for (const role of ['app', 'system', 'migrator'] as const) {
    version = await reach(names[role], urls[role], async (client) => {
      const { rows } = await client.query<{ number: string; text: string }>(`select current_setting('server_version_num') as number, current_setting('server_version') as text`);
      if (Number(rows[0]?.number) < 150_000) throw new Error(`The database is Postgres ${rows[0]?.text}; Throughline needs 15 or newer.`);
      return rows[0]?.text ?? '';
    });
  }
  return version;
}

const isOurs = (role: string) => Object.values(roleNames).slice(1).includes(role);

async function reach<T>(name: string, url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const where = URL.canParse(url) ? new URL(url) : undefined;
  if (!where) throw new Error(`${name} is no address. It looks like postgres://role:password@host:5432/database`);
  try {
    return await withClient(url, work);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === '28P01' || code === '28000') throw new Error(`${where.host} refuses the role ${where.username} (${name}): its password there is another, or it may not sign in.${isOurs(where.username) ? ` ${threeAddresses}` : ''}`);
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT') throw new Error(`No Postgres answers at ${where.host} (${name}).`);
    if (code === '3D000') throw new Error(`There is no database ${where.pathname.slice(1)} at ${where.host} (${name}). Create it first.`);
    if (code === '42501') throw new Error(`The role ${where.username} may not prepare the database: ${message}. ${threeAddresses}`);
    throw error;
  }
}
