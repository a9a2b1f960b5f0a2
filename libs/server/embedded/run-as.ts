import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The account that the database programs run under. Postgres refuses to run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const preferred = ['postgres', 'nobody'];

/** Undefined means: as whoever we are. */
export function unprivilegedAccount(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  for (const name of preferred) {
    const found = accounts.find((account) => account[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether that account can pass through every folder on the way to `path` and read it. */
export function canReach(account: RunAs | undefined, path: string): boolean {
  if (!account) return true;
  const tried = spawnSync('/bin/sh', ['-c', 'test -r "$0" && { test ! -d "$0" || test -x "$0"; }', path], { ...account, cwd: '/' });
  return tried.status === 0;
}
