import { join } from 'node:path';
import type { Database } from './database.ts';
import type { Home } from './home.ts';
import type { Wishes } from './wishes.ts';
import { root } from './wishes.ts';

/** What the server and the command line are told; everything else of the surroundings goes through to them. */
export function environmentOf(wishes: Wishes, home: Pick<Home, 'recordKey'>, urls: Database['urls']): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(wishes.home, 'compiled'),
    WEB_ROOT: join(root, 'dist/web'),
    ...process.env,
    DATABASE_URL: urls.app,
    SYSTEM_DATABASE_URL: urls.system,
    MIGRATOR_DATABASE_URL: urls.migrator,
    ROLE: wishes.role,
    PORT: String(wishes.port),
    THROUGHLINE_HOME: wishes.home,
    RECORD_KEY: wishes.recordKey ?? home.recordKey,
  };
}
