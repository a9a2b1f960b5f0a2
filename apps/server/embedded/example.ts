import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './child.ts';
import type { Terminal } from './terminal.ts';
import { root } from './wishes.ts';

const cli = join(root, 'dist/server/cli.mjs');

/** Loads the example company the first time. The command prints its progress by lines; the last one says how to sign in, and is kept. */
export async function loadExample(note: string, env: NodeJS.ProcessEnv, signal: AbortSignal, terminal: Terminal): Promise<string> {
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  const step = terminal.step('Loading the example company');
  let last = '';
  await runNode(cli, ['example', 'load'], env, signal, (line) => {
    if (!line.trim()) return;
    last = line.trim();
    step.progress(last);
  });
  step.done();
  writeFileSync(note, `${last}\n`);
  return last;
}
