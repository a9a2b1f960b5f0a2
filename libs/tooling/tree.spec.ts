import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { ROOT } from './projects.mjs';

const git = (...args: string[]): string[] => execFileSync('git', ['-c', 'safe.directory=*', ...args], { cwd: ROOT, maxBuffer: 1e8 }).toString().split('\0').filter(Boolean);
const files = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').filter((file) => existsSync(`${ROOT}/${file}`));
const isText = (file: string): boolean => !/\.(png|webp|jpg|woff2?|ico|pdf)$/.test(file) && statSync(`${ROOT}/${file}`).size < 2e6;
const textOf = (file: string): string => readFileSync(`${ROOT}/${file}`, 'utf8');

/** `file:line` wherever a line of a tracked text matches. */
const found = (pattern: RegExp, among = files): string[] =>
  among.filter(isText).flatMap((file) =>
    textOf(file).split('\n').flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim().slice(0, 120)}`] : [])));

const others = files.filter((file) => file !== 'libs/tooling/tree.spec.ts' && file !== 'package-lock.json');

describe('what is in the tree', () => {
  test('no path of somebody\'s machine', () => expect(found(/(^|[\s'"`(=:])\/(work|farm|root|home\/\w+|Users\/\w+)\//, others)).toEqual([]));
  test('no address of a registry', () => {
    expect(found(/registry\.npmjs|https?:\/\/[\w.-]*(registry|artifactory|nexus|verdaccio)/, others)).toEqual([]);
    expect(found(/"resolved": "https?:/, ['package-lock.json'])).toEqual([]);
  });
  test('no marker of work left over', () => expect(found(/\b(TODO|FIXME|XXX|HACK)\b/, others)).toEqual([]));
  test('nothing that a build or a run writes', () =>
    expect(files.filter((file) => /(^|\/)(dist|node_modules|\.nx|\.throughline|coverage|test-results)\//.test(file))).toEqual([]));
});

describe('names', () => {
  const code = files.filter((file) => /^(libs|apps)\/.*\.(ts|tsx|mjs|graphql|css)$/.test(file));
  const NOBODY = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'base', 'data', 'misc', 'shared']);

  test('no file is a drawer', () =>
    expect(code.filter((file) => file.split('/').slice(2).some((part) => part.split(/[.-]/).some((word) => NOBODY.has(word))))).toEqual([]));
  test('file names are lower case with hyphens', () =>
    expect(code.filter((file) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(basename(file)))).toEqual([]));
  test('one index per library, at its root', () =>
    expect(code.filter((file) => /^libs\/.*\/index\.tsx?$/.test(file)
      && !/^libs\/((domain|server|web)\/[^/]+|contract|tooling)\/index\.tsx?$/.test(file))).toEqual([]));
});

describe('imports within a library', () => {
  const modules = files.filter((file) => /^(libs|apps)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/g;
  const arrows = new Map(modules.map((file) =>
    [file, [...textOf(file).matchAll(IMPORT)].map(([, to]) => join(dirname(file), to!))] as const));

  test('run in no circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      for (const next of arrows.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of modules) walk(file, []);
    expect(circles).toEqual([]);
  });
  test('name a file that exists, with its extension', () =>
    expect([...arrows].flatMap(([file, targets]) =>
      targets.filter((to) => !existsSync(`${ROOT}/${to}`) || statSync(`${ROOT}/${to}`).isDirectory()).map((to) => `${file} → ${to}`))).toEqual([]));
});
