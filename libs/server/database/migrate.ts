import { DataSource } from 'typeorm';
import { asTypeormMigration } from './migration.ts';
import { MIGRATIONS } from './migrations/index.ts';

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
    const done = await source.runMigrations();
    return done.map((step) => step.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
