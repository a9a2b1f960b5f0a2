import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { ROOT } from './root.ts';

/** Where, when and of what the figures are: one sentence. */
export function surroundings(seed: number): string {
  const cores = cpus();
  const machine = `${cores.length} × ${cores[0]?.model.trim() ?? process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
  const busy = `load ${loadavg()[0]!.toFixed(1)} at the start`;
  return `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; commit ${commit()}; seed ${seed}; ${machine}; ${busy}`;
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}
