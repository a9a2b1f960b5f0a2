import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, onDatabase, startCluster, type DatabaseUrls } from '#server/embedded';
import { Child } from '../process/child.ts';
import { whenInterrupted } from '../process/when-interrupted.ts';
import { ROOT } from '../root.ts';
import { seed } from './seed.ts';
import type { Size } from './seed-sql.ts';

/** A server that is measured. */
export type Served = { readonly child: Child; readonly url: string };

/** A filled database of its own, the built product in front of it as one API process, and somebody to load it. */
export type Stage = {
  readonly urls: DatabaseUrls;
  readonly headers: Record<string, string>;
  readonly product: Served;
  readonly load: Child;
  /** The yardstick: a bare server of this file, told what it needs. */
  startBare(file: string, told: object): Promise<Served>;
  close(): Promise<void>;
};

const run = (args: readonly string[], env: Record<string, string> = {}): void => {
  const done = spawnSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '', ...env }, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${args.join(' ')} failed:\n${done.stderr}`);
};

/** `role` says what of the product runs: `all` also works through its queue. */
export async function openStage(seedNumber: number, size: Size, tell: (text: string) => void, role: 'api' | 'all' = 'api'): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  chmodSync(folder, 0o755); // as root the database runs as somebody else, who must reach it
  const closers: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  closers.push(whenInterrupted(close));
  const started = (child: Child): Child => {
    closers.push(() => child.stop());
    return child;
  };
  try {
    run(['libs/tooling/build.mjs', 'server', 'cli', '--if-changed']);
    const cluster = await startCluster({ folder, fast: true });
    closers.push(() => rmSync(cluster.folder, { recursive: true, force: true }), () => cluster.stop());
    const { urls } = cluster;
    const env = { DATABASE_URL: urls.app, SYSTEM_DATABASE_URL: urls.system, MIGRATOR_DATABASE_URL: urls.migrator, RECORD_KEY: 'a key that only this benchmark knows', LOG_LEVEL: 'warn', WEB_ROOT: join(ROOT, 'dist/web') };
    run(['dist/server/cli.mjs', 'migrate'], env);
    const token = await seed(onDatabase(urls.admin, 'throughline'), seedNumber, size, tell);
    const port = await freePort();
    const product = started(Child.start(['--import', './apps/bench/process/watched.mjs', 'dist/server/main.mjs'], { oneCore: true, env: { ...env, ROLE: role, PORT: String(port) } }));
    const url = `http://127.0.0.1:${port}`;
    await untilAnswers(`${url}/livez`);
    return {
      urls,
      headers: { 'content-type': 'application/json', 'x-throughline': 'bench', cookie: `throughline=${token}` },
      product: { child: product, url },
      load: started(Child.start(['apps/bench/process/load.mjs'])),
      startBare: async (file, told) => {
        const child = started(Child.start([file], { oneCore: true }));
        const barePort = await child.ask<number>('serve', { app: urls.app, system: urls.system, ...told });
        return { child, url: `http://127.0.0.1:${barePort}` };
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} did not answer within 30 s.`);
}
