// Lints the whole tree, or the folders named. The configuration loads Nx's graph, so the boundary rule always answers.
import { spawnSync } from 'node:child_process';
import { childEnvironment, NODE, ROOT } from './runtime.mjs';

const asked = process.argv.slice(2);
const folders = asked.some((word) => !word.startsWith('-')) ? asked : [...asked, '.'];
const { status } = spawnSync(
  NODE,
  ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '--no-error-on-unmatched-pattern', ...folders],
  { cwd: ROOT, stdio: 'inherit', env: childEnvironment() },
);
process.exitCode = status ?? 1;
