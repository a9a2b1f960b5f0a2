import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { findBinaries, sharedHome } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { freePort } from './free-port.ts';
import type { Passwords, RoleKey } from './passwords.ts';
import { keepPasswords, roleNames } from './passwords.ts';
import { clearDeadPostmaster, runningPostmaster, stopPostmaster, waitUntilReady } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { createDatabase, createRoles, withClient } from './roles.ts';
import type { RunAs } from './run-as.ts';
import { canReach, unprivilegedAccount } from './run-as.ts';
import { settings } from './settings.ts';

export type DatabaseUrls = Readonly<Record<RoleKey, string>>;

export interface ClusterOptions {
  /** Where passwords, log and data are kept. */
  readonly folder: string;
  /** No fsync: for tests only. */
  readonly fast?: boolean;
  /** The database made at the first start. */
  readonly database?: string;
  /** Asked for when a database that ended is started again under its clients; else any free one. */
  readonly port?: number;
}

export interface Cluster {
  readonly urls: DatabaseUrls;
  readonly port: number;
  readonly pid: number;
  /** Where the files really are: elsewhere than asked when the database's account cannot reach the asked folder. */
  readonly folder: string;
  readonly logFile: string;
  readonly state: 'created' | 'started' | 're-used';
  isRunning(): boolean;
  stop(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly data: string;
  readonly logFile: string;
  readonly account: RunAs | undefined;
}

function choosePlace(asked: string): Place {
  const account = unprivilegedAccount();
  mkdirSync(asked, { recursive: true, mode: 0o755 });
  let folder = realpathSync(asked);
  if (!canReach(account, folder)) {
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
    folder = join(sharedHome, name);
    mkdirSync(folder, { recursive: true, mode: 0o755 });
  }
  return { folder, data: join(folder, 'data'), logFile: join(folder, 'postgres.log'), account };
}

function environment(): NodeJS.ProcessEnv {
  return { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
}

/** Beside and then renamed: a start that was cut leaves no half-made data folder. */
function initialise(place: Place, binaries: Binaries, passwords: Passwords): void {
  const half = join(place.folder, 'data.new');
  const secret = join(place.folder, 'admin.secret');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(secret, `${passwords.admin}\n`, { mode: 0o600 });
  if (place.account) for (const path of [half, secret]) chownSync(path, place.account.uid, place.account.gid);
  const args = ['-D', half, '-U', roleNames.admin, '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-sync', '--no-instructions'];
  const run = spawnSync(binaries.initdb, args, { ...place.account, cwd: '/', env: environment(), encoding: 'utf8' });
  rmSync(secret, { force: true });
  if (run.status !== 0) throw new Error(`The database could not be created in ${place.folder}: ${(run.stderr || run.error?.message || 'initdb failed').trim()}`);
  renameSync(half, place.data);
}

function checkVersion(place: Place, binaries: Binaries): void {
  const made = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim();
  const ours = binaries.version.split('.')[0];
  if (made !== ours) throw new Error(`The data in ${place.folder} was made by Postgres ${made}; this version brings Postgres ${ours}. Nothing was changed. Move the data with pg_dump and pg_restore, or start the earlier version.`);
}

async function launch(place: Place, binaries: Binaries, { fast = false, port: wished }: ClusterOptions): Promise<Postmaster> {
  const port = wished ?? await freePort();
  const log = openSync(place.logFile, 'a', 0o600);
  const child = spawn(binaries.postgres, ['-D', place.data, ...settings(port, fast)], { ...place.account, cwd: '/', env: environment(), detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let ended = false;
  child.once('exit', () => { ended = true; });
  child.once('error', () => { ended = true; });
  child.unref();
  try {
    return await waitUntilReady(place.data, () => ended);
  } catch (error) {
    throw new Error(`${(error as Error).message} Its log is ${place.logFile}. ${lastLines(place.logFile)}`);
  }
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-3).join(' | ') : '';
}

function urlsOn(port: number, database: string, passwords: Passwords): DatabaseUrls {
  const url = (key: RoleKey, name: string) => `postgres://${roleNames[key]}:${passwords[key]}@127.0.0.1:${port}/${name}`;
  return { admin: url('admin', 'postgres'), migrator: url('migrator', database), app: url('app', database), system: url('system', database) };
}

/** The addresses of the cluster that runs in a folder now; undefined when none does. */
export async function attachCluster(asked: string, database = 'throughline'): Promise<DatabaseUrls | undefined> {
  if (!existsSync(asked)) return undefined;
  const place = choosePlace(asked);
  if (!runningPostmaster(place.data)) return undefined;
  const { port } = await waitUntilReady(place.data, () => !runningPostmaster(place.data));
  return urlsOn(port, database, keepPasswords(join(place.folder, 'passwords.json')));
}

/** Starts the cluster in a folder, or re-uses the one that still runs there, or recovers it after a crash. One start at a time: the caller holds a lock. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  process.umask(0o022);
  const place = choosePlace(options.folder);
  const binaries = findBinaries(place.account);
  const isNew = !existsSync(place.data);
  const secrets = join(place.folder, 'passwords.json');
  if (!isNew && !existsSync(secrets)) throw new Error(`${secrets} is missing, and with it the way into the data beside it. Put it back, or move ${dirname(place.data)} aside to begin anew.`);
  const passwords = keepPasswords(secrets);
  if (isNew) initialise(place, binaries, passwords);
  checkVersion(place, binaries);
  const running = runningPostmaster(place.data);
  if (!running) await clearDeadPostmaster(place.data);
  const postmaster = running ? await waitUntilReady(place.data, () => !runningPostmaster(place.data)) : await launch(place, binaries, options);
  const database = options.database ?? 'throughline';
  const urls = urlsOn(postmaster.port, database, passwords);
  await withClient(urls.admin, (client) => createRoles(client, passwords));
  await createDatabase(urls.admin, database);
  const state = running ? 're-used' : isNew ? 'created' : 'started';
  return {
    urls,
    port: postmaster.port,
    pid: postmaster.pid,
    folder: place.folder,
    logFile: place.logFile,
    state,
    isRunning: () => runningPostmaster(place.data)?.pid === postmaster.pid,
    stop: () => stopPostmaster(place.data, postmaster.pid),
  };
}
