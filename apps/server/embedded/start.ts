import { join } from 'node:path';
import type { Database } from './database.ts';
import { environmentOf } from './environment.ts';
import { loadExample } from './example.ts';
import { enterHome } from './home.ts';
import type { Opened } from './opened.ts';
import { close, openBuiltWithDatabase } from './opened.ts';
import { claimPort } from './port.ts';
import type { Server } from './server.ts';
import { startServer } from './server.ts';
import { stopSignal } from './stop-signal.ts';
import type { Terminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';
import type { Wishes } from './wishes.ts';
import { readWishes } from './wishes.ts';

/** From nothing to a served address, and back to nothing at a signal. Answers the exit code. */
export async function start(): Promise<number> {
  process.umask(0o022);
  const terminal = openTerminal(process.stdout);
  const stop = stopSignal();
  const opened: Opened = {};
  try {
    await run(readWishes(process.env), opened, stop, terminal);
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
  const database = await openBuiltWithDatabase(wishes, opened, [], stop, terminal);
  const env = environmentOf(wishes, home, database.urls);
  const step = terminal.step('Schema and server');
  const server = opened.server = startServer({ ...env, MIGRATE_FIRST: 'yes' }, wishes.port, join(home.folder, 'server.log'));
  await server.untilReady(stop);
  step.done();
  terminal.say(`Throughline is ready: ${address}`);
  if (wishes.loadsExample) await loadExample(database.exampleNote, env, stop, terminal);
  terminal.say('Ctrl-C stops it.');
  await untilOver(server, database, stop);
}

async function untilOver(server: Server, database: Database, stop: AbortSignal): Promise<void> {
  const stopped = new Promise<undefined>((resolve) => stop.addEventListener('abort', () => resolve(undefined), { once: true }));
  const lost = await Promise.race([stop.aborted ? undefined : stopped, server.ended, database.failed]);
  if (lost instanceof Error) throw lost;
  if (lost !== undefined) throw new Error(lost);
}
