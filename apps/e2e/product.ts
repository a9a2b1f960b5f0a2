import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.ts';

/** The built product, served from a folder of its own. */
export interface Product {
  readonly url: string;
  /** Its data and its `server.log`. */
  readonly home: string;
  /** Everything that the launcher printed until it was ready: the last lines say how to sign in. */
  readonly said: string;
  stop(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');
const READY = 'Ctrl-C stops it.';

const newHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'throughline-e2e-'));
  chmodSync(home, 0o755); // as root the database runs as somebody else, who must reach it
  return home;
};

/** Starts what `npm start` starts, on a free port, and waits until it is ready with its example company. */
export async function startProduct(more: Record<string, string> = {}): Promise<Product> {
  const home = newHome();
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/server/embedded/start.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', PORT: String(port), THROUGHLINE_HOME: home, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const ready = new Promise<boolean>((done) => {
    const hear = (text: Buffer): void => {
      said += text;
      if (said.includes(READY)) done(true);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => done(false));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  if (await ready) return { url: `http://localhost:${port}`, home, said, stop };
  await stop();
  throw new Error(`The product did not start:\n${said}`);
}
