import { Client } from 'pg';
import type { Passwords } from './passwords.ts';
import { roleNames } from './passwords.ts';

const lesser = ['migrator', 'app', 'system'] as const;

/** Makes the three roles, and gives them the passwords that are kept; needs a superuser or a role that may create roles. */
export async function createRoles(adminUrl: string, passwords: Pick<Passwords, (typeof lesser)[number]>): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const key of lesser) {
      const name = roleNames[key];
      const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
      const verb = known.rowCount ? 'alter' : 'create';
      const password = client.escapeLiteral(passwords[key]);
      await client.query(`${verb} role ${name} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${password}`);
    }
  });
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
