import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { root } from './wishes.ts';

const withParent = new URL('./end-with-parent.mjs', import.meta.url).href;

/** A small nursery for new objects saves some 30 MB of memory at a few collections more. */
const flags = ['--enable-source-maps', '--max-semi-space-size=8'];

/** A program of ours in its own process group (Ctrl-C reaches the launcher alone, which ends all in order) that ends when the launcher is killed. */
export function spawnNode(file: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const [input = 'ignore', output = 'inherit', errors = 'inherit'] = (options.stdio ?? []) as Exclude<SpawnOptions['stdio'], string | undefined>;
  return spawn(process.execPath, [...flags, '--import', withParent, file, ...args], {
    cwd: root,
    ...options,
    detached: process.platform !== 'win32',
    stdio: [input, output, errors, 'ipc'],
  });
}

/** Runs to the end. `onLine` gets each line of its output; a failure throws what it said on its error output. */
export function runNode(file: string, args: readonly string[], env: NodeJS.ProcessEnv, signal: AbortSignal, onLine: (line: string) => void = () => undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnNode(file, args, { env, signal, killSignal: 'SIGTERM', stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    let rest = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { errors = (errors + text).slice(-4000); });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (rest) onLine(rest);
      if (code === 0) resolve();
      else reject(new Error(errors.trim() || `${file} ended with ${code}.`));
    });
  });
}
