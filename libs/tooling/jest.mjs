// Jest on a folder or a pattern: the flags that ESM needs, in one place.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const { status } = spawnSync(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--passWithNoTests', ...process.argv.slice(2)],
  { cwd: resolve(import.meta.dirname, '../..'), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
