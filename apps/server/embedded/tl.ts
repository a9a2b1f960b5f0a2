import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { attachCluster } from '#server/embedded';
import { environmentOf } from './environment.ts';
import { enterHome, keepRecordKey } from './home.ts';
import type { Opened } from './opened.ts';
import { build, close, commandLine, migrate, openBuiltWithDatabase } from './opened.ts';
import { stopSignal } from './stop-signal.ts';
import { openTerminal } from './terminal.ts';
import type { Wishes } from './wishes.ts';
import { readWishes, root } from './wishes.ts';

/** Runs one command beside a running program, or opens the database for it alone. Answers the command's exit code. */
export async function tl(args: readonly string[]): Promise<number> {
  process.umask(0o022);
  const terminal = openTerminal(process.stderr);
  const stop = stopSignal();
  const opened: Opened = {};
  try {
    const wishes = readWishes(process.env);
    const needsDatabase = args.length > 0 && !args.includes('--help') && !args.includes('-h');
    if (!needsDatabase) await build(['cli'], stop, terminal);
    const env = needsDatabase ? await openFor(wishes, opened, stop) : process.env;
    return await runCommand(args, env);
  } catch (error) {
    if (!stop.aborted) terminal.say(`throughline: ${(error as Error).message}`);
    return stop.aborted ? 130 : 1;
  } finally {
    await close(opened, terminal);
  }
}

async function openFor(wishes: Wishes, opened: Opened, stop: AbortSignal): Promise<NodeJS.ProcessEnv> {
  const quiet = { say: () => undefined, step: () => ({ progress: () => undefined, done: () => undefined }) };
  const running = wishes.databaseUrl ? undefined : await attachCluster(join(wishes.home, 'postgres'));
  if (running) {
    await build(['cli'], stop, quiet);
    return environmentOf(wishes, { recordKey: keepRecordKey(wishes.home) }, running);
  }
  const home = opened.home = await enterHome(wishes.home, 'npm run tl');
  const database = await openBuiltWithDatabase(wishes, opened, ['cli'], stop, quiet);
  const env = environmentOf(wishes, home, database.urls);
  await migrate(env, stop, quiet);
  return env;
}

/** In the terminal's own group: the command may ask questions, and Ctrl-C reaches it directly. */
function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', commandLine, ...args], { cwd: process.env['INIT_CWD'] ?? root, env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 130));
  });
}
