import { join } from 'node:path';
import { runNode } from './child.ts';
import type { Database } from './database.ts';
import { loadExample } from './example.ts';
import { openGivenDatabase } from './given-database.ts';
import type { Home } from './home.ts';
import { enterHome } from './home.ts';
import { openOwnDatabase } from './own-database.ts';
import { claimPort } from './port.ts';
import type { Server } from './server.ts';
import { startServer } from './server.ts';
import { stopSignal } from './stop-signal.ts';
import type { Step, Terminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';
import type { Wishes } from './wishes.ts';
import { readWishes, root } from './wishes.ts';

interface Opened {
  home?: Home;
  database?: Database;
  server?: Server;
}

/** From nothing to a served address, and back to nothing at a signal. Answers the exit code. */
export async function start(): Promise<number> {
  process.umask(0o022);
  const terminal = openTerminal(process.stdout);
  const stop = stopSignal();
  const opened: Opened = {};
  try {
    const wishes = readWishes(process.env);
    await run(wishes, opened, stop, terminal);
    return 0;
  } catch (error) {
    if (stop.aborted) return 0;
    terminal.say(`throughline: ${(error as Error).message}`);
    return 1;
  } finally {
    await close(opened, terminal);
  }
}

async function run(wishes: Wishes, opened: Opened, stop: AbortSignal, terminal: Terminal): Promise<void> {
  const address = `http://localhost:${wishes.port}`;
  const home = opened.home = await enterHome(wishes.home, address);
  await claimPort(wishes.port, home.wasKilled ? 20 : 0);
  terminal.say('Throughline is starting');
  const database = await openBoth(wishes, opened, stop, terminal);
  const env = environmentOf(wishes, home, database);
  const schema = terminal.step('Schema');
  await runNode(join(root, 'dist/server/cli.mjs'), ['migrate'], env, stop);
  schema.done();
  const starting = terminal.step('Server');
  const server = opened.server = startServer(env, wishes.port, join(home.folder, 'server.log'));
  await server.untilReady(stop);
  starting.done();
  terminal.say(`Throughline is ready: ${address}`);
  if (wishes.loadsExample) terminal.say(await loadExample(database.exampleNote, env, stop, terminal));
  terminal.say('Ctrl-C stops it.');
  await untilOver(server, database, stop);
}

/** The build and the database at the same time; both are waited for, so that nothing is left half open. */
async function openBoth(wishes: Wishes, opened: Opened, stop: AbortSignal, terminal: Terminal): Promise<Database> {
  const opening = openDatabase(wishes, terminal).then((database) => opened.database = database);
  const [built, ready] = await Promise.allSettled([build(stop, terminal), opening]);
  stop.throwIfAborted();
  if (built.status === 'rejected') throw built.reason as Error;
  if (ready.status === 'rejected') throw ready.reason as Error;
  return ready.value;
}

async function build(stop: AbortSignal, terminal: Terminal): Promise<void> {
  let step: Step | undefined;
  await runNode(join(root, 'libs/tooling/build.mjs'), ['--if-changed'], process.env, stop, () => { step ??= terminal.step('Building'); });
  step?.done();
}

async function openDatabase(wishes: Wishes, terminal: Terminal): Promise<Database> {
  const step = terminal.step('Database');
  const database = wishes.databaseUrl ? await openGivenDatabase(wishes.databaseUrl, wishes) : await openOwnDatabase(wishes.home, terminal.say);
  step.done(database.told);
  return database;
}

function environmentOf(wishes: Wishes, home: Home, database: Database): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(wishes.home, 'compiled'),
    WEB_ROOT: join(root, 'dist/web'),
    ...process.env,
    DATABASE_URL: database.urls.app,
    SYSTEM_DATABASE_URL: database.urls.system,
    MIGRATOR_DATABASE_URL: database.urls.migrator,
    ROLE: wishes.role,
    PORT: String(wishes.port),
    THROUGHLINE_HOME: wishes.home,
    RECORD_KEY: wishes.recordKey ?? home.recordKey,
  };
}

async function untilOver(server: Server, database: Database, stop: AbortSignal): Promise<void> {
  const stopped = new Promise<undefined>((resolve) => stop.addEventListener('abort', () => resolve(undefined), { once: true }));
  const lost = await Promise.race([stop.aborted ? undefined : stopped, server.ended, database.failed]);
  if (lost instanceof Error) throw lost;
  if (lost !== undefined) throw new Error(lost);
}

/** The server first, so that its workers finish and let go of the database; then the database; the lock last. */
async function close({ home, database, server }: Opened, terminal: Terminal): Promise<void> {
  home?.announceStop();
  if (server) terminal.say('Stopping');
  await server?.stop();
  await database?.stop();
  home?.leave();
}
