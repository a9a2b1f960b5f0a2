import { migrate } from '#server/database';
import type { Command } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  about: 'Brings the database to the schema of this version, as the role in MIGRATOR_DATABASE_URL. Safe to run again.',
  async run(_args, config) {
    if (!config.migratorDatabaseUrl) throw new Error('MIGRATOR_DATABASE_URL is missing: the schema belongs to the role throughline_migrator.');
    const steps = await migrate(config.migratorDatabaseUrl);
    console.log(steps.length ? `Steps taken: ${steps.join(', ')}.` : 'The schema was up to date.');
  },
};
