import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cluster } from '#server/embedded';
import { runningPostmaster, startCluster, stopPostmaster } from '#server/embedded';

const prefix = 'throughline-test-';
let cluster: Cluster | undefined;

/** Starts one fast cluster for a whole test run; the tests find it by TEST_CLUSTER. */
export async function startTestCluster(): Promise<void> {
  if (process.env['TEST_CLUSTER']) return;
  await sweepAbandoned();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'owner'), String(process.pid));
  cluster = await startCluster({ folder, fast: true });
  process.env['TEST_CLUSTER'] = JSON.stringify(cluster.urls);
}

export async function stopTestCluster(): Promise<void> {
  if (!cluster) return;
  await cluster.stop();
  rmSync(cluster.folder, { recursive: true, force: true });
  cluster = undefined;
  delete process.env['TEST_CLUSTER'];
}

/** A run that was killed leaves its cluster behind: the next run clears it away. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    try {
      if (isAlive(Number(readFileSync(join(folder, 'owner'), 'utf8')))) continue;
      const left = runningPostmaster(join(folder, 'data'));
      if (left) await stopPostmaster(join(folder, 'data'), left.pid);
      rmSync(folder, { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
