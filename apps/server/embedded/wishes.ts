import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the surroundings ask of the launcher. Everything else of the environment goes through to the server unread. */
export interface Wishes {
  readonly home: string;
  readonly port: number;
  readonly role: string;
  readonly databaseUrl?: string;
  readonly systemDatabaseUrl?: string;
  readonly migratorDatabaseUrl?: string;
  readonly recordKey?: string;
  readonly loadsExample: boolean;
}

export function readWishes(environment: NodeJS.ProcessEnv): Wishes {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const port = Number(given('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT must be a number from 1 to 65535, not "${given('PORT')}".`);
  return {
    home: resolve(root, given('THROUGHLINE_HOME') ?? '.throughline'),
    port,
    role: given('ROLE') ?? 'all',
    databaseUrl: given('DATABASE_URL'),
    systemDatabaseUrl: given('SYSTEM_DATABASE_URL'),
    migratorDatabaseUrl: given('MIGRATOR_DATABASE_URL'),
    recordKey: given('RECORD_KEY'),
    loadsExample: given('EXAMPLE') !== 'no',
  };
}
