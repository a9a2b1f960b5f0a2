// Programs that tests need and npm does not bring.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter } from 'node:path';

const PROGRAMS = {
  chromium: () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium', ...onPath('chromium', 'chromium-browser', 'google-chrome')],
  'redis-server': () => onPath('redis-server'),
};

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

/** Sees that the programs are there, by apt where this is CI on Debian as root; else says in one line what to install. */
export const ensurePrograms = (names) => {
  const missing = () => names.filter((name) => !program(name));
  if (missing().length > 0 && mayInstall()) {
    console.log(`Installing ${missing().join(' and ')} (apt-get) …`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing());
  }
  if (missing().length === 0) return true;
  console.error(`Missing: ${missing().join(', ')}. Install it first, on Debian by: sudo apt-get install --no-install-recommends ${missing().join(' ')}`);
  return false;
};
