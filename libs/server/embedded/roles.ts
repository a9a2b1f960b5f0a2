import { Client } from 'pg';
import type { Passwords } from './passwords.ts';
import { roleNames } from './passwords.ts';

const lesser = ['migrator', 'app', 'system'] as const;

/** Makes those of the three roles that are missing. Only a superuser or a role that may create roles can do it. */
export async function createRoles(client: Client, passwords: Pick<Passwords, (typeof lesser)[number]>): Promise<void> {
  for (const key of await missingRoles(client)) {
    const password = client.escapeLiteral(passwords[key]);
    await client.query(`create role ${roleNames[key]} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${password}`);
  }
}

export async function missingRoles(client: Client): Promise<(typeof lesser)[number][]> {
  const known = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [lesser.map((key) => roleNames[key])]);
  return lesser.filter((key) => !known.rows.some((row) => row.rolname === roleNames[key]));
}

/** Makes an empty database that the migrator owns, with the queue's own schema; does nothing where it exists. */
export async function createDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const known = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!known.rowCount) await client.query(`create database ${client.escapeIdentifier(name)} owner ${roleNames.migrator}`);
  });
  await withClient(onDatabase(adminUrl, name), async (client) => {
    await client.query(`create schema if not exists bullmq authorization ${roleNames.migrator}`);
  });
}

/** The same server and role, another database. */
export function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'throughline-set-up' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
