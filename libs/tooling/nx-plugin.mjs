import { dirname } from 'node:path';
import { createNodesFromFiles } from '@nx/devkit';

// Each project.json holds a name and tags only; its commands come from here, once.
const inputs = ['default', '^default'];

const project = (file) => {
  const root = dirname(file);
  if (root === '.') return {};
  const target = (script, more) => ({ cache: true, inputs, command: `node libs/tooling/${script} ${root}`, ...more });
  return { projects: { [root]: { targets: { lint: target('lint.mjs'), test: target('jest.mjs') } } } };
};

export const createNodesV2 = ['**/project.json', (files, options, context) => createNodesFromFiles(project, files, options, context)];
