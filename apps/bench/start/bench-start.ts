import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#server/embedded';
import { median, type Bench, type Line } from '../line.ts';
import { ROOT } from '../root.ts';
import { whenInterrupted } from '../process/when-interrupted.ts';
import { family, memoryOf } from './memory.ts';
import { Started } from './started.ts';

type Taken = { readonly wall: number; readonly cpu: number };

/** P10: `npm start` after the build, on an empty folder and on the one that it left. */
export const benchStart: Bench = {
  id: 'P10',
  about: 'the start: from the process to the first answer that it is ready',
  async run({ isQuick }, tell) {
    const built = spawnSync(process.execPath, ['libs/tooling/build.mjs', '--if-changed'], { cwd: ROOT, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr}`);
    const times = isQuick ? 1 : 3;
    const empty: Taken[] = [];
    const later: Taken[] = [];
    let whole = 0;
    let memory = 0;
    await inHome(async (home, port) => {
      await once(new Started(home, port), async (started) => {
        empty.push(await started.firstAnswer());
        whole = await started.settled();
      });
      for (let round = 0; round < times; round += 1) {
        await once(new Started(home, port), async (started) => {
          later.push(await started.firstAnswer());
          await started.settled();
          await sleep(2000);
          memory = Math.max(memory, memoryOf(family(started.launcher)));
        });
      }
    });
    while (empty.length < times) {
      await inHome((home, port) => once(new Started(home, port, { EXAMPLE: 'no' }), async (started) => void empty.push(await started.firstAnswer())));
    }
    const told = (taken: readonly Taken[]): string => taken.map(({ wall }) => wall.toFixed(1)).join(' ');
    tell(`empty ${told(empty)} s, later ${told(later)} s`);
    return linesOf(empty, whole, later, memory);
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

async function once(started: Started, work: (started: Started) => Promise<void>): Promise<void> {
  const calm = whenInterrupted(() => started.stop().finally(() => rmSync(started.home, { recursive: true, force: true })));
  try {
    await work(started);
  } finally {
    calm();
    await started.stop();
  }
}

function linesOf(empty: readonly Taken[], whole: number, later: readonly Taken[], memory: number): Line[] {
  const line = { id: 'P10', yardstick: '', ratio: '' };
  const start = (work: string, taken: readonly Taken[], most: number): Line => {
    const wall = median(taken.map((one) => one.wall));
    const cpu = median(taken.map((one) => one.cpu));
    const ours = `${wall.toFixed(1)} s${cpu ? ` (${cpu.toFixed(1)} s of CPU)` : ''}`;
    return { ...line, work: `${work}, median of ${taken.length}`, ours, goal: `at most ${most} s`, isHeld: wall <= most };
  };
  const lines = [
    start('npm start on an empty folder', empty, 8),
    { ...line, work: 'the same, until the example company is there', ours: `${whole.toFixed(1)} s`, goal: '', isHeld: true },
    start('a later start', later, 3),
  ];
  if (memory === 0) return lines;
  return [...lines, { ...line, work: 'memory of all its processes at rest, with the database', ours: `${memory.toFixed(0)} MB`, goal: 'under 350 MB', isHeld: memory < 350 }];
}
