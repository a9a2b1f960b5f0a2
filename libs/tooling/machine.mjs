// Programs that tests need and npm does not bring.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter } from 'node:path';

const PROGRAMS = {
  chromium: () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium', ...onPath('chromium', 'chromium-browser', 'google-chrome')],
  'redis-server': () => onPath('redis-server'),
  soffice: () => onPath('soffice', 'libreoffice'),
};

/** What Debian calls the package, where it is not the program's own name. */
const PACKAGES = { soffice: 'libreoffice-calc-nogui' };
const packagesOf = (names) => names.map((name) => PACKAGES[name] ?? name);

const onPath = (...names) => names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => `${folder}/${name}`));

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where the program stands, or undefined. */
export const program = (name) => PROGRAMS[name]().find((file) => file && isProgram(file));

const mayInstall = () => process.env.CI === 'true' && existsSync('/etc/debian_version') && process.getuid?.() === 0;

const apt = (...args) =>
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

const missingOf = (names) => names.filter((name) => !program(name));

const install = (names) => {
  const missing = packagesOf(missingOf(names));
  if (missing.length === 0 || !mayInstall()) return;
  console.log(`Installing ${missing.join(' and ')} (apt-get) …`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
};

const byHand = (names) => `on Debian by: sudo apt-get install --no-install-recommends ${packagesOf(names).join(' ')}`;

/** Sees that the programs are there, by apt where this is CI on Debian as root; else says in one line what to install. */
export const ensurePrograms = (names) => {
  install(names);
  const missing = missingOf(names);
  if (missing.length === 0) return true;
  console.error(`Missing: ${missing.join(', ')}. Install it first, ${byHand(missing)}`);
  return false;
};

/** The same for programs without which only some tests are left out, and say so. */
export const wishPrograms = (names) => {
  install(names);
  const missing = missingOf(names);
  if (missing.length > 0) console.log(`Without ${missing.join(', ')} its tests are left out; install it ${byHand(missing)}`);
};
