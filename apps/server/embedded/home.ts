import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the launcher that holds the home tells to a second one. */
export interface Holder {
  readonly pid: number;
  readonly address: string;
  /** It is closing: whoever wants to start may wait for it. */
  readonly isStopping?: boolean;
}

export interface Home {
  readonly folder: string;
  readonly recordKey: string;
  /** The previous run was killed: it left its note behind. */
  readonly wasKilled: boolean;
  announceStop(): void;
  leave(): void;
}

/** Makes the folder, keeps everyone else out until `leave`, and knows the key of the record. */
export async function enterHome(folder: string, address: string): Promise<Home> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const release = await lock(folder);
    const note = noteIn(folder);
    const wasKilled = existsSync(note);
    const tell = (holder: Holder) => {
      writeFileSync(`${note}.new`, JSON.stringify(holder));
      renameSync(`${note}.new`, note);
    };
    tell({ pid: process.pid, address });
    const announceStop = () => tell({ pid: process.pid, address, isStopping: true });
    const leave = () => {
      rmSync(note, { force: true });
      release();
    };
    return { folder, recordKey: keepRecordKey(folder), wasKilled, announceStop, leave };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new Error(`${folder} is a file; THROUGHLINE_HOME must name a folder.`);
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new Error(`${folder} cannot be written by this user. Start as the user who owns it, or name another folder: THROUGHLINE_HOME=… npm start`);
  }
}

const noteIn = (folder: string) => join(folder, 'launcher.json');

async function lock(folder: string): Promise<() => void> {
  for (let waited = 0; ; waited += 1) {
    const release = tryLock(join(folder, 'launcher.lock'));
    if (release) return release;
    const holder = readHolder(folder);
    if (!holder?.isStopping || waited > 300) throw new Error(describe(folder, holder));
    await sleep(100);
  }
}

/** SQLite's file lock is the one lock in Node that the system itself takes back when its holder is killed. */
function tryLock(file: string): (() => void) | undefined {
  const held = new DatabaseSync(file);
  try {
    held.exec('begin exclusive');
    return () => held.close();
  } catch (error) {
    held.close();
    if ((error as Error).message.includes('locked')) return undefined;
    throw error;
  }
}

function readHolder(folder: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function describe(folder: string, holder: Holder | undefined): string {
  if (!holder) return `Throughline is already starting from ${folder}. Nothing was changed.`;
  return `Throughline already runs from ${folder}: process ${holder.pid}, ${holder.address}. Stop it first, or start this one beside it: THROUGHLINE_HOME=… PORT=… npm start`;
}

/** Reads the key of the record's chain, or makes it once (mode 600). */
export function keepRecordKey(folder: string): string {
  const file = join(folder, 'record.key');
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(32).toString('hex'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}
