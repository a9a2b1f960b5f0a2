// Gives each folder that is a project its project.json (name, tag, nothing else). `--check` only says which are missing or wrong.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { place } from './arrows.mjs';
import { ROOT } from './runtime.mjs';

export { ROOT };

const folders = (parent) =>
  existsSync(`${ROOT}/${parent}`)
    ? readdirSync(`${ROOT}/${parent}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && readdirSync(`${ROOT}/${parent}/${entry.name}`).length > 0)
        .map((entry) => `${parent}/${entry.name}`)
    : [];

/** Every folder that must be a project, sorted. */
export const projectRoots = () =>
  [
    ...['libs/domain', 'libs/server', 'libs/web', 'apps'].flatMap(folders),
    ...folders('libs').filter((folder) => !['libs/domain', 'libs/server', 'libs/web'].includes(folder)),
  ].sort();

export const projectFile = (root) => {
  const { name, tag, type } = place(root);
  const schema = `${root.split('/').map(() => '..').join('/')}/node_modules/nx/schemas/project-schema.json`;
  return `${JSON.stringify({ $schema: schema, name, projectType: type, tags: [tag] }, null, 2)}\n`;
};

const isRight = (root) => {
  const file = `${ROOT}/${root}/project.json`;
  return existsSync(file) && readFileSync(file, 'utf8') === projectFile(root);
};

/** What is wrong with the projects, one line each. */
export const projectFaults = () =>
  projectRoots().flatMap((root) => {
    if (!place(root)) return [`${root}: arrows.mjs does not know this folder; give it a place on the map`];
    return isRight(root) ? [] : [`${root}: project.json is missing or differs; run npm run projects`];
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) {
    for (const root of projectRoots().filter((known) => place(known) && !isRight(known))) {
      writeFileSync(`${ROOT}/${root}/project.json`, projectFile(root));
      console.log(`wrote ${root}/project.json`);
    }
  }
  const faults = projectFaults();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
