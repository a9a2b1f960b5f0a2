import { join } from 'node:path';
import { runNode } from './child.ts';
import type { Database } from './database.ts';
import { openGivenDatabase } from './given-database.ts';
import type { Home } from './home.ts';
import { openOwnDatabase } from './own-database.ts';
import type { Server } from './server.ts';
import type { Step, Terminal } from './terminal.ts';
import type { Wishes } from './wishes.ts';
import { root } from './wishes.ts';

export const commandLine = join(root, 'dist/server/cli.mjs');

/** What a run has opened so far, to be closed however it ends. */
export interface Opened {
  home?: Home;
  database?: Database;
  server?: Server;
}

/** The build and the database at the same time; both are waited for, so that nothing is left half open. */
export async function openBuiltWithDatabase(wishes: Wishes, opened: Opened, targets: readonly string[], stop: AbortSignal, terminal: Terminal): Promise<Database> {
  const opening = openDatabase(wishes, terminal).then((database) => opened.database = database);
  const [built, ready] = await Promise.allSettled([build(targets, stop, terminal), opening]);
  stop.throwIfAborted();
  if (built.status === 'rejected') throw built.reason as Error;
  if (ready.status === 'rejected') throw ready.reason as Error;
  return ready.value;
}

/** Builds what changed of these targets; of all without any. */
export async function build(targets: readonly string[], stop: AbortSignal, terminal: Terminal): Promise<void> {
  let step: Step | undefined;
  await runNode(join(root, 'libs/tooling/build.mjs'), [...targets, '--if-changed'], process.env, stop, () => { step ??= terminal.step('Building'); });
  step?.done();
}

async function openDatabase(wishes: Wishes, terminal: Terminal): Promise<Database> {
  const step = terminal.step('Database');
  const database = wishes.databaseUrl ? await openGivenDatabase(wishes.databaseUrl, wishes) : await openOwnDatabase(wishes.home, terminal.say);
  step.done(database.told);
  return database;
}

export async function migrate(env: NodeJS.ProcessEnv, stop: AbortSignal, terminal: Terminal): Promise<void> {
  const step = terminal.step('Schema');
  await runNode(commandLine, ['migrate'], env, stop);
  step.done();
}

/** The server first, so that its workers finish and let go of the database; then the database; the lock last. */
export async function close({ home, database, server }: Opened, terminal: Terminal): Promise<void> {
  home?.announceStop();
  if (server) terminal.say('Stopping');
  await server?.stop();
  await database?.stop();
  home?.leave();
}
