import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from '#server/embedded';
import { startCluster } from '#server/embedded';
import type { Database } from './database.ts';

/** The embedded Postgres in the home. Should it end while the server runs, it is started again under the same port. */
export async function openOwnDatabase(home: string, tell: (line: string) => void): Promise<Database> {
  const folder = join(home, 'postgres');
  let cluster = await startCluster({ folder });
  const watching = new AbortController();
  const watch = watchOver(() => cluster, async () => {
    tell(`The database ended unexpectedly; starting it again. Its log is ${cluster.logFile}.`);
    cluster = await startCluster({ folder, port: cluster.port });
  }, watching.signal);
  const stop = async () => {
    watching.abort();
    await watch;
    await cluster.stop();
  };
  const { urls, state } = cluster;
  return { urls, exampleNote: join(cluster.folder, 'example.txt'), told: `${state} in ${cluster.folder}`, failed: watch, stop };
}

/** Resolves with the error when the database cannot be kept running, or with undefined once told to stop. */
async function watchOver(current: () => Cluster, revive: () => Promise<void>, stop: AbortSignal): Promise<Error | undefined> {
  try {
    while (!stop.aborted) {
      await sleep(1000, undefined, { signal: stop, ref: false }).catch(() => undefined);
      if (!stop.aborted && !current().isRunning()) await revive();
    }
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
