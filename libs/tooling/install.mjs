// Installs the locked packages when the lock file changed. Built-ins only: it runs before anything is installed, on Node 20 or newer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'node_modules', '.throughline-install');

function stopWith(message) {
  console.error(`throughline: ${message}`);
  process.exit(1);
}

function read(name) {
  const file = join(root, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function wantedHash() {
  const lock = read('package-lock.json');
  if (lock === undefined) stopWith(`package-lock.json is missing from ${root}; take it back from git.`);
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** True when npm's own record of what it installed already fits the lock, as after `npm ci` by hand. */
function installedByHand() {
  const record = read('node_modules/.package-lock.json');
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages ?? {};
  const locked = JSON.parse(read('package-lock.json')).packages;
  const known = Object.entries(installed).every(([path, entry]) => locked[path]?.version === entry.version);
  return known && Object.entries(locked).every(([path, entry]) => path === '' || entry.optional || entry.peer || installed[path] !== undefined);
}

function install() {
  console.log('Installing the locked packages (npm ci). This takes a minute or two …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const run = npm && /\.[cm]?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.error) stopWith(`npm could not be run (${run.error.message}). Install Node.js with npm, then run the same command again.`);
  if (run.signal) process.exit(130);
  if (run.status !== 0) stopWith('npm ci failed; its own message stands above. Run the same command again when the cause is gone.');
}

if (Number(process.versions.node.split('.')[0]) < 20) stopWith(`Node.js 20 or newer is needed to install; this is ${process.version}.`);
const wanted = wantedHash();
if (read('node_modules/.throughline-install') !== wanted) {
  if (!installedByHand()) install();
  writeFileSync(stamp, wanted);
}
