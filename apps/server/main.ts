import 'reflect-metadata';
import { readConfig } from '#server/config';
import { migrate } from '#server/database';
import { serve } from './serve.ts';

// Signals are heard from the first moment: one that comes while the program still boots closes it as soon as it stands.
const asked = Promise.withResolvers<void>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => asked.resolve());

const config = readConfig();
if (config.migratesFirst && config.migratorDatabaseUrl) await migrate(config.migratorDatabaseUrl);
const app = await serve(config);
await asked.promise;
await app.close().then(
  () => process.exit(0),
  () => process.exit(1),
);
