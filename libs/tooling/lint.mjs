// Lints the whole tree, or the folders named. The configuration loads Nx's graph, so the boundary rule always answers.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const asked = process.argv.slice(2);
const folders = asked.some((word) => !word.startsWith('-')) ? asked : [...asked, '.'];
const { status } = spawnSync(
  process.execPath,
  ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '--no-error-on-unmatched-pattern', ...folders],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' } },
);
process.exitCode = status ?? 1;
