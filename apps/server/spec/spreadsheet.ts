import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

/** LibreOffice, where this machine has it. `npm test` brings it where it may. */
export const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));

/** Opens files in LibreOffice and saves each in another form, all in one start. Answers the new files' bytes, in order. */
export async function convert(files: Readonly<Record<string, Buffer | string>>, to: string): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-sheet-'));
  try {
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const path of paths) await writeFile(path, files[basename(path)]!);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)(SOFFICE!, [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', join(folder, 'out'), ...paths], { timeout: 120_000 });
    const extension = to.split(':')[0]!;
    return await Promise.all(paths.map((path) => readFile(join(folder, 'out', `${basename(path).replace(/\.[^.]+$/, '')}.${extension}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
