import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import type { DatabaseUrls } from '#server/embedded';
import { createDatabase, onDatabase, withClient } from '#server/embedded';

/** A database of one specification: cloned from the migrated template, empty of rows. */
export interface TestDatabase {
  readonly name: string;
  readonly urls: DatabaseUrls;
  drop(): Promise<void>;
}

/** Brings an empty database to the present schema, and closes every connection that it opened. */
export type Migrate = (urls: DatabaseUrls) => Promise<void>;

export interface CloneOptions {
  readonly migrate: Migrate;
  /** Templates of different names stand beside each other in one run. */
  readonly template?: string;
  /** Start of the clone's name, for whoever looks at the cluster. */
  readonly label?: string;
}

const templateLock = 7_305_114;

/** Clones the template (made and migrated by whoever asks first). Takes 40 to 80 ms. */
export async function cloneDatabase({ migrate, template = 'template_throughline', label = 'spec' }: CloneOptions): Promise<TestDatabase> {
  const cluster = clusterUrls();
  const name = `${label.replace(/\W+/g, '_').slice(0, 30)}_${randomBytes(5).toString('hex')}`;
  await withClient(cluster.admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    await ensureTemplate(client, template, () => migrate(urlsOf(cluster, template)), cluster.admin);
    await client.query('select pg_advisory_unlock($1)', [templateLock]);
    await client.query(`create database ${name} template ${client.escapeIdentifier(template)} strategy wal_log owner throughline_migrator`);
  });
  const drop = () => withClient(cluster.admin, async (client) => { await client.query(`drop database if exists ${name} with (force)`); });
  return { name, urls: urlsOf(cluster, name), drop };
}

async function ensureTemplate(client: Client, template: string, migrate: () => Promise<void>, adminUrl: string): Promise<void> {
  const known = await client.query<{ ready: boolean }>('select datistemplate as ready from pg_database where datname = $1', [template]);
  if (known.rows[0]?.ready) return;
  await client.query(`drop database if exists ${client.escapeIdentifier(template)} with (force)`);
  await createDatabase(adminUrl, template);
  await migrate();
  await client.query(`alter database ${client.escapeIdentifier(template)} is_template true`);
}

function clusterUrls(): DatabaseUrls {
  const given = process.env['TEST_CLUSTER'];
  if (!given) throw new Error('No test cluster runs: integration specifications belong to the Jest project whose globalSetup is libs/server/testing/global-setup.mjs.');
  return JSON.parse(given) as DatabaseUrls;
}

/** `admin` stays a superuser, here inside the clone itself. */
function urlsOf(cluster: DatabaseUrls, name: string): DatabaseUrls {
  const on = (url: string) => onDatabase(url, name);
  return { admin: on(cluster.admin), migrator: on(cluster.migrator), app: on(cluster.app), system: on(cluster.system) };
}
