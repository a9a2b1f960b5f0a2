import { spawn, type ChildProcess } from 'node:child_process';

/** A process that comes back whenever it ends, until it is stopped. */
export type Supervised = { kill(): void; stop(): Promise<void>; readonly deaths: () => number };

const PAUSE_MS = 150;

export function supervise(file: string, env: Record<string, string>): Supervised {
  let child: ChildProcess;
  let stopped = false;
  let deaths = 0;
  let over: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (over = resolve));
  const start = (): void => {
    child = spawn(process.execPath, [file], { env, stdio: 'ignore' });
    child.once('exit', () => {
      if (stopped) return over();
      deaths += 1;
      setTimeout(() => (stopped ? over() : start()), PAUSE_MS);
    });
  };
  start();
  return {
    deaths: () => deaths,
    kill: () => void child.kill('SIGKILL'),
    stop: () => {
      stopped = true;
      if (child.exitCode !== null || child.signalCode !== null) over();
      else child.kill('SIGKILL');
      return ended;
    },
  };
}
