import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { ROOT } from './projects.mjs';

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as Record<string, Record<string, string>>;
const declared = { ...dependencies, ...devDependencies, ...optionalDependencies };

const files = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, maxBuffer: 1e8 })
  .toString().split('\0').filter((file) => /\.(ts|tsx|mjs|js|css)$/.test(file) && existsSync(`${ROOT}/${file}`));

const IMPORT = /(?:^|[\n;])\s*(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?'([^'.#/][^']*)'|\bimport\('([^'.#/][^']*)'\)|@import\s+(?:url\()?['"]([^'".#/][^'"]*)['"]/g;
const packageOf = (name: string): string => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');

type Use = { readonly file: string; readonly name: string };
const uses: readonly Use[] = files.flatMap((file) =>
  [...readFileSync(`${ROOT}/${file}`, 'utf8').matchAll(IMPORT)]
    .map((match) => packageOf(match[1] ?? match[2] ?? match[3]!))
    .filter((name) => !isBuiltin(name) && !name.startsWith('node:') && !name.startsWith('virtual:'))
    .map((name) => ({ file, name })));

// rolldown is the one that Vite brings, devkit Nx's own; the type of a typed document comes with Apollo Client.
const BROUGHT = ['rolldown', '@nx/devkit', '@graphql-typed-document-node/core'];
const inProduct = ({ file }: Use): boolean =>
  /^(libs\/(domain|server|web|contract)|apps\/(server|web))\//.test(file) && !/\.spec\.tsx?$|\/spec-[^/]+\.tsx?$|\.e2e\.ts$|^libs\/(server|web)\/testing\/|^apps\/server\/spec\/|vite\.config\.ts$|^libs\/tooling\//.test(file);
const list = (found: readonly Use[]): string[] => found.map(({ file, name }) => `${file} imports ${name}`);

describe('packages', () => {
  test('what is imported is declared', () =>
    expect(list(uses.filter(({ name }) => !(name in declared) && !BROUGHT.includes(name)))).toEqual([]));
  test('what the product imports is not a tool of development', () =>
    expect(list(uses.filter((use) => inProduct(use) && !(use.name in { ...dependencies, ...optionalDependencies }) && !BROUGHT.includes(use.name)))).toEqual([]));
  test('every version is exact', () =>
    expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]));
});
