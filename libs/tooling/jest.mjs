// Jest on a folder or a pattern: the flags that ESM needs, in one place.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment, NODE, ROOT } from './runtime.mjs';

export const JEST = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--passWithNoTests'];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status } = spawnSync(NODE, [...JEST, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit', env: childEnvironment() });
  process.exitCode = status ?? 1;
}
