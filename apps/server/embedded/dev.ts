import { watch } from 'node:fs';
import { join } from 'node:path';
import { spawnNode } from './child.ts';
import { environmentOf } from './environment.ts';
import { loadExample } from './example.ts';
import { enterHome } from './home.ts';
import type { Opened } from './opened.ts';
import { build, close, migrate, openBuiltWithDatabase } from './opened.ts';
import { claimPort } from './port.ts';
import { startServer } from './server.ts';
import { stopSignal } from './stop-signal.ts';
import type { Terminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';
import { readWishes, root } from './wishes.ts';

const programs = ['server', 'cli'];
const web = 'http://localhost:5173';

export async function dev(): Promise<number> {
  process.umask(0o022);
  const terminal = openTerminal(process.stdout);
  const stop = stopSignal();
  const opened: Opened = {};
  try {
    await run(opened, stop, terminal);
    return 0;
  } catch (error) {
    if (stop.aborted) return 0;
    terminal.say(`throughline: ${(error as Error).message}`);
    return 1;
  } finally {
    await close(opened, terminal);
  }
}

async function run(opened: Opened, stop: AbortSignal, terminal: Terminal): Promise<void> {
  const wishes = readWishes(process.env);
  const home = opened.home = await enterHome(wishes.home, web);
  await claimPort(wishes.port, home.wasKilled ? 20 : 0);
  const database = await openBuiltWithDatabase(wishes, opened, programs, stop, terminal);
  const env = { ...environmentOf(wishes, home, database.urls), WEB_ROOT: '', NODE_ENV: 'development', PUBLIC_URL: web };
  const serve = async () => {
    await opened.server?.stop();
    await migrate(env, stop, terminal);
    opened.server = startServer(env, wishes.port, join(home.folder, 'server.log'));
    await opened.server.untilReady(stop);
  };
  await serve();
  if (wishes.loadsExample) await loadExample(database.exampleNote, env, stop, terminal);
  const client = spawnNode(join(root, 'node_modules/vite/bin/vite.js'), ['--config', 'apps/web/vite.config.ts'], { env, signal: stop, killSignal: 'SIGTERM' });
  client.on('error', () => undefined);
  terminal.say(`Ready: ${web}. What the server logs goes to ${join(home.folder, 'server.log')}. Ctrl-C stops it.`);
  for await (const change of changes(stop)) {
    terminal.say(change);
    await build(programs, stop, terminal).then(serve).catch((error: Error) => {
      stop.throwIfAborted();
      terminal.say(error.message);
    });
  }
}

/** The last changed file of each burst of changes to the server's sources. */
async function* changes(stop: AbortSignal): AsyncGenerator<string> {
  let changed: string | undefined;
  let wake: () => void = () => undefined;
  for (const folder of ['apps/server', 'libs/domain', 'libs/server', 'libs/contract']) {
    watch(join(root, folder), { recursive: true, signal: stop }, (_, file) => {
      if (!file || /\.(spec|e2e)\.tsx?$/.test(file)) return;
      changed = `${folder}/${file}`;
      setTimeout(() => wake(), 200);
    });
  }
  stop.addEventListener('abort', () => wake());
  while (!stop.aborted) {
    if (!changed) await new Promise<void>((resolve) => { wake = resolve; });
    const seen = changed;
    changed = undefined;
    if (seen) yield seen;
  }
}
