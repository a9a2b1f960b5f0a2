import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnNode } from './child.ts';
import { root } from './wishes.ts';

export interface Server {
  /** Settles when the process ends, with a sentence. */
  readonly ended: Promise<string>;
  untilReady(signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

/** API, worker and web client in one process; what it logs goes to a file in the home. */
export function startServer(env: NodeJS.ProcessEnv, port: number, logFile: string): Server {
  if (existsSync(logFile) && statSync(logFile).size > 5_000_000) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawnNode(join(root, 'dist/server/main.mjs'), [], { env, stdio: ['ignore', log, log] });
  closeSync(log);
  let isOver = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`The server could not be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      isOver = true;
      resolve(`The server ended (${signal ?? code}). Its log is ${logFile}:\n${lastLines(logFile)}`);
    });
  });
  return { ended, untilReady: (signal) => waitUntilReady(port, ended, () => isOver, signal), stop: () => stopChild(child, () => isOver) };
}

async function waitUntilReady(port: number, ended: Promise<string>, isOver: () => boolean, signal: AbortSignal): Promise<void> {
  const until = performance.now() + 90_000;
  while (performance.now() < until) {
    signal.throwIfAborted();
    if (isOver()) throw new Error(await ended);
    if (await saysReady(port)) return;
    await sleep(40);
  }
  throw new Error(`The server did not say that it is ready within 90 seconds (/readyz on port ${port}).`);
}

function saysReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path: '/readyz', timeout: 2000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(false));
  });
}

async function stopChild(child: ChildProcess, isOver: () => boolean): Promise<void> {
  for (const [name, seconds] of [['SIGTERM', 20], ['SIGKILL', 5]] as const) {
    if (isOver()) return;
    child.kill(name);
    const until = performance.now() + seconds * 1000;
    while (!isOver() && performance.now() < until) await sleep(15);
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}
