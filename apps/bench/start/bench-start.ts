import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#server/embedded';
import { median, type Bench, type Line } from '../line.ts';
import { ROOT } from '../root.ts';
import { family, memoryOf } from './memory.ts';
import { Started } from './started.ts';

/** P10: `npm start` after the build, on an empty folder and on the one that it left. */
export const benchStart: Bench = {
  id: 'P10',
  about: 'the start: from the process to the first answer that it is ready',
  async run({ isQuick }, tell) {
    const built = spawnSync(process.execPath, ['libs/tooling/build.mjs', '--if-changed'], { cwd: ROOT, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr}`);
    const times = isQuick ? 1 : 3;
    const empty: number[] = [];
    const later: number[] = [];
    let whole = 0;
    let memory = 0;
    for (let round = 0; round < times; round += 1) {
      await inHome(async (home, port) => {
        await once(home, port, async (started) => {
          empty.push(await started.firstAnswer());
          whole = await started.settled();
        });
        for (let again = 0; again < times; again += 1) {
          await once(home, port, async (started) => {
            later.push(await started.firstAnswer());
            await started.settled();
            await sleep(2000);
            memory = Math.max(memory, memoryOf(family(started.launcher)));
          });
        }
      });
      tell(`empty ${empty.at(-1)!.toFixed(1)} s, later ${later.slice(-times).map((one) => one.toFixed(1)).join(' ')} s`);
    }
    return linesOf(median(empty), whole, median(later), memory, times);
  },
};

async function inHome(work: (home: string, port: number) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  chmodSync(home, 0o755); // as root the database runs as somebody else, who must reach it
  try {
    await work(home, await freePort());
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function once(home: string, port: number, work: (started: Started) => Promise<void>): Promise<void> {
  const started = new Started(home, port);
  try {
    await work(started);
  } finally {
    await started.stop();
  }
}

function linesOf(empty: number, whole: number, later: number, memory: number, times: number): Line[] {
  const line = { id: 'P10', yardstick: '', ratio: '' };
  const lines = [
    { ...line, work: `npm start on an empty folder, median of ${times}`, ours: `${empty.toFixed(1)} s`, goal: 'at most 8 s', isHeld: empty <= 8 },
    { ...line, work: 'the same, until the example company is there', ours: `${whole.toFixed(1)} s`, goal: '', isHeld: true },
    { ...line, work: `a later start, median of ${times * times}`, ours: `${later.toFixed(1)} s`, goal: 'at most 3 s', isHeld: later <= 3 },
  ];
  if (memory === 0) return lines;
  return [...lines, { ...line, work: 'memory of all its processes at rest, with the database', ours: `${memory.toFixed(0)} MB`, goal: 'under 350 MB', isHeld: memory < 350 }];
}
