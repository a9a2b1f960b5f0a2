import { runMigrations as migrateQueue } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { asTypeormMigration } from './migration.ts';
import { MIGRATIONS } from './migrations/list.ts';

/** Brings the schema up to date as the role `migrator`. Answers the names of the steps taken. Safe to run again. */
export async function migrate(migratorUrl: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: migratorUrl,
    migrations: MIGRATIONS.map(asTypeormMigration),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: { application_name: 'throughline-migrator', max: 2 },
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    // Two programs that start at once migrate one after the other.
    await lock.query('select pg_advisory_lock(7401001)');
    await prepareQueue(migratorUrl);
    const done = await source.runMigrations();
    return done.map((step) => step.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}

// The queue counts each of its queues in a sequence that its first job would make; whoever carries jobs makes nothing.
const QUEUE_GRANTS = `
  select bullmq.next_job_id(queue) from unnest(array['live', 'work']) queue
    where to_regclass(bullmq.job_id_seq_name(queue)) is null;
  grant usage on schema bullmq to throughline_system;
  grant select, insert, update, delete on all tables in schema bullmq to throughline_system;
  grant usage, select, update on all sequences in schema bullmq to throughline_system;
  grant execute on all functions in schema bullmq to throughline_system;`;

/** The queue brings its own schema; the role that carries jobs may use it and nothing else there. */
async function prepareQueue(migratorUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: migratorUrl, max: 1, options: '-c search_path=bullmq' });
  try {
    const client = await pool.connect();
    try {
      await migrateQueue(client, 'bullmq');
      await client.query(QUEUE_GRANTS);
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}
