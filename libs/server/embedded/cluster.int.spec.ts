import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { startCluster } from './cluster.ts';
import { withClient } from './roles.ts';

let folder: string;
let cluster: Cluster;

const ask = async (sql: string) => (await withClient(cluster.urls.migrator, (client) => client.query(sql))).rows as unknown[];
const pidFile = () => join(cluster.folder, 'data', 'postmaster.pid');

async function killed(): Promise<void> {
  process.kill(cluster.pid, 'SIGKILL');
  for (let tries = 0; tries < 200 && cluster.isRunning(); tries += 1) await sleep(10);
}

describe('an embedded cluster', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-cluster-'));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'data.new'));
    writeFileSync(join(folder, 'data.new', 'half'), 'of a start that was cut');
    cluster = await startCluster({ folder });
    await ask(`create table kept (text text); insert into kept values ('here')`);
  }, 60_000);

  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made beside and renamed, with secrets for its owner alone', () => {
    expect(cluster.state).toBe('created');
    expect(existsSync(join(folder, 'data.new'))).toBe(false);
    expect(statSync(join(folder, 'passwords.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  });

  it('asks every connection for a password and listens on the loopback alone', async () => {
    const url = new URL(cluster.urls.migrator);
    url.password = 'another';
    await expect(withClient(url.toString(), async () => undefined)).rejects.toThrow(/password authentication failed/);
    expect(await ask('show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await ask('show fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('is re-used while it runs', async () => {
    const again = await startCluster({ folder });
    expect([again.state, again.pid]).toEqual(['re-used', cluster.pid]);
  });

  it('recovers after kill -9 with everything that was committed', async () => {
    await ask(`insert into kept values ('just before')`);
    const before = cluster.pid;
    await killed();
    cluster = await startCluster({ folder });
    expect(cluster.state).toBe('started');
    expect(cluster.pid).not.toBe(before);
    expect(await ask('select text from kept')).toEqual([{ text: 'here' }, { text: 'just before' }]);
  });

  it('starts under the port asked for', async () => {
    const { port } = cluster;
    await killed();
    cluster = await startCluster({ folder, port });
    expect(cluster.port).toBe(port);
  });

  it('does not believe a pid file whose number belongs to somebody else', async () => {
    const left = readFileSync(pidFile(), 'utf8');
    await cluster.stop();
    expect(existsSync(pidFile())).toBe(false);
    writeFileSync(pidFile(), left.replace(/^\d+/, String(process.pid)));
    cluster = await startCluster({ folder });
    expect(cluster.state).toBe('started');
    expect(await ask('select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
  });

  it('refuses data of another major version and says so', async () => {
    await cluster.stop();
    const file = join(cluster.folder, 'data', 'PG_VERSION');
    const made = readFileSync(file, 'utf8');
    writeFileSync(file, '17\n');
    await expect(startCluster({ folder })).rejects.toThrow(/made by Postgres 17.*Nothing was changed/);
    writeFileSync(file, made);
    cluster = await startCluster({ folder });
  });

  it('refuses to begin anew over data whose passwords are gone', async () => {
    const file = join(cluster.folder, 'passwords.json');
    const kept = readFileSync(file, 'utf8');
    rmSync(file);
    await expect(startCluster({ folder })).rejects.toThrow(/passwords\.json is missing/);
    writeFileSync(file, kept, { mode: 0o600 });
  });
});
