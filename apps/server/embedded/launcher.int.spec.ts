import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { attachCluster, freePort, withClient } from '#server/embedded';
import { root } from './wishes.ts';

const READY = 'Ctrl-C stops it.';
let home: string;
let port: number;
const launched: ChildProcess[] = [];

interface Launch {
  readonly child: ChildProcess;
  readonly said: string;
}

/** Starts the launcher as `npm start` does; resolves when it is ready, or when it ended with a refusal. */
async function launch(more: Record<string, string> = {}): Promise<Launch> {
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', EXAMPLE: 'no', PORT: String(port), THROUGHLINE_HOME: home, ...more };
  const child = spawn(process.execPath, ['apps/server/embedded/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  launched.push(child);
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (text: Buffer) => { said += text.toString(); });
  while (!said.includes(READY) && child.exitCode === null) await sleep(20);
  return { child, said };
}

const gone = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
};
const pidFile = () => join(home, 'postgres', 'data', 'postmaster.pid');
const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);
const status = () => new Promise<number>((resolve) => {
  get({ host: '127.0.0.1', port, path: '/readyz' }, (answer) => resolve(answer.resume().statusCode ?? 0)).on('error', () => resolve(0));
});

async function ask(sql: string): Promise<unknown[]> {
  const urls = await attachCluster(join(home, 'postgres'));
  if (!urls) throw new Error('No database runs.');
  return withClient(urls.migrator, async (client) => (await client.query(sql)).rows as unknown[]);
}

describe('npm start', () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'throughline-launcher-'));
    chmodSync(home, 0o755);
    port = await freePort();
  });

  afterAll(async () => {
    for (const child of launched) child.kill('SIGTERM');
    await Promise.all(launched.map(gone));
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  it('serves, refuses a second start and a taken port, and survives kill -9 of itself and of its database', async () => {
    const first = await launch();
    expect(first.said).toContain(`Throughline is ready: http://localhost:${port}`);
    expect(await status()).toBe(200);
    await ask(`create table kept (text text); insert into kept values ('one')`);

    const second = await launch();
    expect([await gone(second.child), second.said]).toEqual([1, expect.stringContaining(`already runs from ${home}: process ${first.child.pid}`)]);
    const elsewhere = await launch({ THROUGHLINE_HOME: join(home, 'elsewhere') });
    expect([await gone(elsewhere.child), elsewhere.said]).toEqual([1, expect.stringContaining(`Port ${port} is taken by another program`)]);

    const kept = postmaster();
    first.child.kill('SIGKILL');
    await gone(first.child);
    const third = await launch();
    expect(third.said).toContain('Database: re-used');
    expect(postmaster()).toBe(kept);

    await ask(`insert into kept values ('two')`);
    process.kill(postmaster(), 'SIGKILL');
    third.child.kill('SIGKILL');
    await gone(third.child);
    const fourth = await launch();
    expect(fourth.said).toContain('Database: started');
    expect(await ask('select text from kept')).toEqual([{ text: 'one' }, { text: 'two' }]);

    fourth.child.kill('SIGINT');
    expect(await gone(fourth.child)).toBe(0);
    expect(existsSync(pidFile())).toBe(false);
    expect(await status()).toBe(0);
  }, 120_000);

  it('ends cleanly when it is interrupted while it starts', async () => {
    const env = { ...process.env, NODE_OPTIONS: '', EXAMPLE: 'no', PORT: String(port), THROUGHLINE_HOME: home };
    const child = spawn(process.execPath, ['apps/server/embedded/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
    launched.push(child);
    // Its first word says that it has begun, however busy the machine is.
    await once(child.stdout!, 'data');
    child.kill('SIGINT');
    expect(await gone(child)).toBe(0);
    expect(existsSync(pidFile())).toBe(false);
  }, 60_000);
});
