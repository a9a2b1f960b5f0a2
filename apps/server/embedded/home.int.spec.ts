import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { enterHome } from './home.ts';

let folder: string;
const address = 'http://localhost:3000';

/** Another process that enters the home and stays until it is killed. */
async function otherLauncher() {
  const source = `const { enterHome } = await import(${JSON.stringify(new URL('./home.ts', import.meta.url).href)}); await enterHome(${JSON.stringify(folder)}, 'http://localhost:4000'); console.log('in'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe('the home of a launcher', () => {
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'throughline-home-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('admits one at a time and tells the second who is in', async () => {
    const first = await enterHome(folder, address);
    await expect(enterHome(folder, 'http://localhost:3001')).rejects.toThrow(`process ${process.pid}, ${address}. Stop it first`);
    first.leave();
    const second = await enterHome(folder, address);
    expect(second.wasKilled).toBe(false);
    second.leave();
  });

  it('is open again at once when its holder is killed', async () => {
    const other = await otherLauncher();
    await expect(enterHome(folder, address)).rejects.toThrow(`process ${other.pid}, http://localhost:4000`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    const home = await enterHome(folder, address);
    expect(home.wasKilled).toBe(true);
    home.leave();
  });

  it('waits for a holder that is closing', async () => {
    const first = await enterHome(folder, address);
    first.announceStop();
    const waiting = enterHome(folder, address);
    await sleep(250);
    first.leave();
    (await waiting).leave();
  });

  it('makes the key of the record once, for its owner alone', async () => {
    const first = await enterHome(folder, address);
    first.leave();
    const second = await enterHome(folder, address);
    second.leave();
    expect(second.recordKey).toBe(first.recordKey);
    expect(first.recordKey).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(join(folder, 'record.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'record.key'), 'utf8')).toBe(first.recordKey);
  });

  it('says in one sentence that the folder cannot be used', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(enterHome(join(folder, 'file'), address)).rejects.toThrow(/is a file/);
  });
});
