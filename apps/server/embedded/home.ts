import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What the launcher that holds the home tells to a second one. */
export interface Holder {
  readonly pid: number;
  readonly address: string;
}

export interface Home {
  readonly folder: string;
  readonly recordKey: string;
  /** The previous run was killed: it left its note behind. */
  readonly wasKilled: boolean;
  leave(): void;
}

/** Makes the folder, keeps everyone else out until `leave`, and knows the key of the record. */
export function enterHome(folder: string, address: string): Home {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const release = lock(folder);
    const note = join(folder, 'launcher.json');
    const wasKilled = existsSync(note);
    writeFileSync(note, JSON.stringify({ pid: process.pid, address } satisfies Holder));
    const leave = () => {
      rmSync(note, { force: true });
      release();
    };
    return { folder, recordKey: keepRecordKey(folder), wasKilled, leave };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new Error(`${folder} cannot be written by this user. Start as the user who owns it, or name another folder: THROUGHLINE_HOME=… npm start`);
  }
}

/** SQLite's file lock is the one lock in Node that the system itself takes back when its holder is killed. */
function lock(folder: string): () => void {
  const held = new DatabaseSync(join(folder, 'launcher.lock'));
  try {
    held.exec('begin exclusive');
  } catch (error) {
    held.close();
    if (!(error as Error).message.includes('locked')) throw error;
    throw new Error(describeHolder(folder));
  }
  return () => held.close();
}

function describeHolder(folder: string): string {
  try {
    const holder = JSON.parse(readFileSync(join(folder, 'launcher.json'), 'utf8')) as Holder;
    return `Throughline already runs from ${folder}: process ${holder.pid}, ${holder.address}. Stop it first, or start this one beside it: THROUGHLINE_HOME=… PORT=… npm start`;
  } catch {
    return `Throughline is already starting from ${folder}. Nothing was changed.`;
  }
}

function keepRecordKey(folder: string): string {
  const file = join(folder, 'record.key');
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(32).toString('hex'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}
