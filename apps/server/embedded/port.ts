import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Refuses a taken port at once; after a killed run it waits for that run's server to notice that it is alone. */
export async function claimPort(port: number, patience: number): Promise<void> {
  const until = performance.now() + patience * 1000;
  while (!(await isFree(port))) {
    if (performance.now() > until) throw new Error(`Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`);
    await sleep(100);
  }
}
