import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Line 8 of the pid file: starting, ready, stopping. Empty while the file is being written. */
  readonly state: string;
}

const hasProc = existsSync('/proc/self/cwd');

export function readPidFile(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n').map((line) => line.trim());
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0), state: lines[7] ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A killed postmaster can stay a zombie, or its number can belong to somebody else: it is ours only if it stands in the data folder. */
function standsIn(pid: number, data: string): boolean {
  if (!hasProc) return answers(pid);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

/** The running postmaster of this data folder, if there is one. */
export function runningPostmaster(data: string): Postmaster | undefined {
  const found = readPidFile(data);
  return found && standsIn(found.pid, data) ? found : undefined;
}

function processesIn(data: string): number[] {
  if (!hasProc) return [];
  return readdirSync('/proc').map(Number).filter((pid) => pid > 0 && pid !== process.pid && standsIn(pid, data));
}

/**
 * Clears what a killed postmaster left, so that a new one can start. Its children hold the shared memory until they notice, usually at once;
 * the ones that do not are ended, for two postmasters' children on one data folder would destroy it.
 */
export async function clearDeadPostmaster(data: string): Promise<void> {
  if (!readPidFile(data)) return;
  for (let tries = 0; tries < 100; tries += 1) {
    const left = processesIn(data);
    if (left.length === 0) break;
    if (tries === 50) left.forEach((pid) => signal(pid, 'SIGQUIT'));
    if (tries === 80) left.forEach((pid) => signal(pid, 'SIGKILL'));
    if (tries === 99) throw new Error(`Processes of an earlier database still hold ${data} (${left.join(', ')}). End them, then start again.`);
    await sleep(100);
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    return;
  }
}

/** Waits for line 8 of the pid file; recovery after a crash can take a while. `gone` says that the process ended meanwhile. */
export async function waitUntilReady(data: string, gone: () => boolean, seconds = 120): Promise<Postmaster> {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const found = readPidFile(data);
    if (found?.state === 'ready' && found.port > 0) return found;
    if (gone()) throw new Error('The database ended while it was starting.');
    await sleep(15);
  }
  throw new Error(`The database was not ready after ${seconds} seconds.`);
}

/** A clean stop: open sessions are ended, a checkpoint is written. */
export async function stopPostmaster(data: string, pid: number): Promise<void> {
  const order: [NodeJS.Signals, number][] = [['SIGINT', 30], ['SIGQUIT', 10], ['SIGKILL', 5]];
  for (const [name, seconds] of order) {
    if (!standsIn(pid, data)) return;
    signal(pid, name);
    const until = performance.now() + seconds * 1000;
    while (performance.now() < until) {
      if (!standsIn(pid, data)) return;
      await sleep(15);
    }
  }
}
