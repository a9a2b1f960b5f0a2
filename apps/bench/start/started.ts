import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { cpuOf, family } from './memory.ts';

const LAST_LINE = 'Ctrl-C stops it.';

/** One run of `npm start` on a home. */
export class Started {
  private said = '';
  private isOver = false;
  private readonly process;
  private readonly over: Promise<void>;
  private readonly beganAt = performance.now();

  readonly home: string;
  private readonly port: number;

  constructor(home: string, port: number, more: Record<string, string> = {}) {
    this.home = home;
    this.port = port;
    const env = { ...process.env, NODE_OPTIONS: '', THROUGHLINE_HOME: home, PORT: String(port), DATABASE_URL: '', REDIS_URL: '', ...more };
    this.process = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on('data', (text: Buffer) => (this.said += text));
    this.over = new Promise((done) => this.process.once('exit', () => done(void (this.isOver = true))));
  }

  /** From the process's start to the first answer that it is ready: seconds, and CPU seconds of all processes until then. */
  async firstAnswer(): Promise<{ wall: number; cpu: number }> {
    while (!(await saysReady(this.port))) await this.pause(10);
    const wall = (performance.now() - this.beganAt) / 1000;
    return { wall, cpu: cpuOf(family(this.process.pid!)) };
  }

  /** Waits until everything that a start does is done, the example company too. Answers the seconds since the start. */
  async settled(): Promise<number> {
    while (!this.said.includes(LAST_LINE)) await this.pause(50);
    return (performance.now() - this.beganAt) / 1000;
  }

  /** The launcher, parent of everything else. */
  get launcher(): number {
    return (JSON.parse(readFileSync(join(this.home, 'launcher.json'), 'utf8')) as { pid: number }).pid;
  }

  async stop(): Promise<void> {
    if (!this.isOver) process.kill(this.launcher, 'SIGTERM');
    await this.over;
  }

  private async pause(ms: number): Promise<void> {
    if (this.isOver) throw new Error(`npm start ended.\n${this.said.slice(-4000)}`);
    if (performance.now() - this.beganAt > 120_000) throw new Error(`npm start took longer than two minutes.\n${this.said.slice(-4000)}`);
    await new Promise((done) => setTimeout(done, ms));
  }
}

const saysReady = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path: '/readyz', timeout: 1000 }, (answer) => resolve((answer.resume(), answer.statusCode === 200)));
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(false));
  });
