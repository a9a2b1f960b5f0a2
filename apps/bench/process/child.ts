import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { ROOT } from '../root.ts';

type Told = { number?: number; answer?: unknown; port?: number };

/** A process of ours that answers orders over its channel, and ends when this one does. */
export class Child {
  private orders = 0;
  private said = '';
  private readonly over: Promise<void>;

  private readonly process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.process = process;
    this.over = new Promise((done) => process.once('exit', () => done()));
    for (const stream of [process.stdout, process.stderr]) stream?.on('data', (text: Buffer) => (this.said = (this.said + text).slice(-4000)));
  }

  static start(args: readonly string[], options: { env?: Record<string, string>; oneCore?: boolean } = {}): Child {
    const [program, ...first] = options.oneCore && canPin() ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
    const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...options.env };
    return new Child(spawn(program!, [...first, ...args], { cwd: ROOT, env, serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }));
  }

  /** Sends an order with what it needs, and waits for its answer. */
  ask<Answer>(order: string, more: object = {}): Promise<Answer> {
    const number = (this.orders += 1);
    return this.hear((told) => (told.number === number ? { value: told.answer as Answer } : undefined), () => this.process.send({ number, order, ...more }));
  }

  /** The port that a server tells once it listens. */
  port(): Promise<number> {
    return this.hear((told) => (told.port ? { value: told.port } : undefined));
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.kill('SIGTERM');
    await this.over;
  }

  private hear<Value>(wanted: (told: Told) => { value: Value } | undefined, begin: () => void = () => undefined): Promise<Value> {
    return new Promise((resolve, reject) => {
      const listen = (told: Told): void => {
        const found = wanted(told);
        if (!found) return;
        this.process.off('message', listen);
        resolve(found.value);
      };
      this.process.on('message', listen);
      void this.over.then(() => reject(new Error(`A measured process ended.\n${this.said}`)));
      begin();
    });
  }
}

let pins: boolean | undefined;

/** Whether processes can be held on one core here; elsewhere the system places them. */
function canPin(): boolean {
  pins ??= process.platform === 'linux' && spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  return pins;
}
