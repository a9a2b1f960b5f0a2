import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runNode } from './child.ts';
import { commandLine } from './opened.ts';
import type { Terminal } from './terminal.ts';

/**
 * Loads the example company the first time, and says how to sign in. The command prints its progress by lines; the last one says how to sign
 * in, and is kept for the next starts. Without the example company the program still serves.
 */
export async function loadExample(note: string, env: NodeJS.ProcessEnv, stop: AbortSignal, terminal: Terminal): Promise<void> {
  if (existsSync(note)) return terminal.say(readFileSync(note, 'utf8').trim());
  const step = terminal.step('Loading the example company');
  let last = '';
  try {
    await runNode(commandLine, ['example', 'load'], env, stop, (line) => {
      last = line.trim() || last;
      step.progress(last);
    });
  } catch (error) {
    stop.throwIfAborted();
    return terminal.say(`The example company could not be loaded; the next start tries again. ${(error as Error).message}`);
  }
  step.done();
  writeFileSync(note, `${last}\n`);
  terminal.say(last);
}
