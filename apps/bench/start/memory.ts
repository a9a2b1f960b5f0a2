import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Every process below this one, and itself; Linux only, elsewhere none. */
export function family(pid: number): number[] {
  if (!existsSync('/proc/self/stat')) return [];
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    const stat = read(`/proc/${name}/stat`);
    return stat ? [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const] : [];
  });
  const found = [pid];
  for (const one of found) found.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child));
  return found;
}

/** Memory of the processes in MB, shared pages counted once over all (proportional set size). */
export const memoryOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0), 0) / 1024;

/** CPU seconds of the processes so far, with those that they started and saw end. */
export const cpuOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const stat = read(`/proc/${pid}/stat`);
    return sum + stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 15).reduce((ticks, text) => ticks + Number(text), 0);
  }, 0) / 100;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
