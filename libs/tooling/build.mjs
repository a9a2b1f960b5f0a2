// Builds what runs: dist/server/main.mjs, dist/server/cli.mjs, dist/server/draw.mjs, dist/web. `node libs/tooling/build.mjs [server] [cli] [draw] [web] [--if-changed] [--weigh]`
// `--weigh` also holds what the browser loads against its budgets.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const sources = {
  server: ['apps/server', 'libs/domain', 'libs/server', 'libs/contract'],
  web: ['apps/web', 'libs/domain', 'libs/web', 'libs/contract'],
};

export const targets = {
  server: { entry: 'apps/server/main.ts', output: 'dist/server/main.mjs', sources: sources.server, build: () => bundle('apps/server/main.ts', 'dist/server/main.mjs') },
  cli: { entry: 'apps/server/cli/main.ts', output: 'dist/server/cli.mjs', sources: sources.server, build: () => bundle('apps/server/cli/main.ts', 'dist/server/cli.mjs') },
  draw: { entry: 'apps/web/draw.tsx', output: 'dist/server/draw.mjs', sources: sources.web, build: buildDrawer },
  web: { entry: 'apps/web/main.tsx', output: 'dist/web/index.html', sources: sources.web, build: buildWebClient },
};

const always = ['package-lock.json', 'package.json', 'tsconfig.base.json', 'libs/tooling/build.mjs'];

/** Only packages stay outside; our own files and the decorator helpers go in. */
function isPackage(id) {
  return !/^[.#/\0]/.test(id) && !/^[A-Za-z]:\\/.test(id) && !id.startsWith('@oxc-project/runtime');
}

async function bundle(entry, output) {
  const { build } = await import('rolldown');
  await build({
    cwd: root,
    input: entry,
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    external: isPackage,
    moduleTypes: { '.graphql': 'text', '.sql': 'text' },
    output: { file: output, format: 'esm', sourcemap: true, keepNames: true, codeSplitting: false },
    logLevel: 'warn',
  });
}

const client = { root: join(root, 'apps/web'), configFile: join(root, 'apps/web/vite.config.ts'), logLevel: 'warn' };

/** The web client as one module for the server, which draws with it what the browser shows first. */
async function buildDrawer() {
  const { build } = await import('vite');
  await build({
    ...client,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: { ssr: 'draw.tsx', outDir: join(root, 'dist/server'), emptyOutDir: false, copyPublicDir: false, manifest: false, rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'draw.mjs' } } },
  });
}

async function buildWebClient() {
  const { build } = await import('vite');
  await build(client);
  const assets = join(root, 'dist/web/assets');
  nameByContent('first.js');
  // Packed once here, so that no request waits for it.
  for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
    const content = readFileSync(join(assets, name));
    writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content));
  }
}

/** What the page waits for before its first paint is kept like every asset: nobody asks whether it is still the same. */
function nameByContent(name) {
  const [file, page] = [join(root, 'dist/web', name), join(root, 'dist/web/index.html')];
  const hash = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 8);
  const asset = `assets/${name.replace('.', `-${hash}.`)}`;
  renameSync(file, join(root, 'dist/web', asset));
  writeFileSync(page, readFileSync(page, 'utf8').replace(`/${name}`, `/${asset}`));
}

function fingerprint(folders) {
  const hash = createHash('sha256').update(process.version);
  const add = (path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  };
  for (const folder of folders.filter((path) => existsSync(join(root, path)))) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    files.map((file) => join(file.parentPath, file.name).slice(root.length + 1)).filter((path) => !/\.(spec|e2e)\.tsx?$/.test(path)).sort().forEach(add);
  }
  always.filter((path) => existsSync(join(root, path))).forEach(add);
  return hash.digest('hex');
}

const stampOf = (name) => join(root, 'dist', `.built-${name}`);

/** The names of the targets whose sources changed since they were built; a target without its entry file is none. */
export function outdated(names = Object.keys(targets)) {
  return names.filter((name) => {
    const target = targets[name];
    if (!existsSync(join(root, target.entry))) return false;
    if (!existsSync(join(root, target.output)) || !existsSync(stampOf(name))) return true;
    return readFileSync(stampOf(name), 'utf8') !== fingerprint(target.sources);
  });
}

async function buildTarget(name) {
  const target = targets[name];
  if (!existsSync(join(root, target.entry))) return;
  const print = fingerprint(target.sources);
  rmSync(stampOf(name), { force: true });
  await target.build();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampOf(name), print);
}

export const buildServer = () => buildTarget('server');
export const buildCli = () => buildTarget('cli');
export const buildWeb = () => buildTarget('web');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  const named = asked.filter((word) => word in targets);
  const unknown = asked.filter((word) => !(word in targets) && !['--if-changed', '--weigh'].includes(word));
  if (unknown.length) {
    console.error(`Unknown: ${unknown.join(' ')}. Targets: ${Object.keys(targets).join(' ')}.`);
    process.exit(1);
  }
  const names = named.length ? named : Object.keys(targets);
  // What is built is what runs, whoever builds it: tests do, too.
  process.env.NODE_ENV = 'production';
  const due = asked.includes('--if-changed') ? outdated(names) : names;
  try {
    if (due.length) console.log(`building ${due.join(', ')}`);
    await Promise.all(due.map(buildTarget));
    const { tooHeavy } = await import('./weigh.mjs');
    const heavy = asked.includes('--weigh') ? tooHeavy() : [];
    if (heavy.length > 0) throw new Error(heavy.join('\n'));
  } catch (error) {
    console.error(`The build failed: ${error.message}`);
    process.exit(1);
  }
}
