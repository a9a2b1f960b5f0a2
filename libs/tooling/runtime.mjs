import { existsSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

const locked = [`node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`]
  .flatMap((name) => ['bin/node', 'bin/node.exe'].map((file) => `${ROOT}/node_modules/${name}/${file}`))
  .find((file) => existsSync(file));

/** The Node that the lock file names, where it has one for this machine; else the one that runs this. */
export const NODE = locked ?? process.execPath;

/** Environment of a child: the same Node first in its path, Nx kept in one process and quiet. */
export const childEnvironment = (more = {}) => ({
  ...process.env,
  PATH: [dirname(NODE), `${ROOT}/node_modules/.bin`, process.env.PATH].join(delimiter),
  NX_DAEMON: 'false',
  NX_ISOLATE_PLUGINS: 'false',
  ...more,
});
