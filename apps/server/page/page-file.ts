import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] };

/** The built page, cut where what the server draws of an address goes in. */
export type PageFile = {
  /** Up to the place of what is drawn; names the styles of the page's module. */
  head(module: string | undefined): string;
  /** From there on; what it draws with stands last, so that the first picture has the line to itself. */
  tail(module: string | undefined): string;
};

const ROOT = '<div id="root"></div>';
const SCRIPTS = /^\s*<(?:script type="module"|link rel="modulepreload").*\n/gm;

export function readPageFile(root: string): PageFile {
  const plain = readFileSync(join(root, 'index.html'), 'utf8');
  const scripts = plain.match(SCRIPTS)?.join('') ?? '';
  const [before = '', after = ''] = plain.replace(SCRIPTS, '').split(ROOT);
  const chunksOf = withChunks(root);
  const named = (file: string) => plain.includes(`"/${file}"`);
  return {
    head: (module) => {
      const links = chunksOf(module).flatMap(({ css = [] }) => css).filter((file) => !named(file));
      return before.replace('</head>', `${[...new Set(links)].map((file) => `<link rel="stylesheet" crossorigin href="/${file}">\n`).join('')}</head>`);
    },
    tail: (module) => {
      const files = chunksOf(module).map(({ file }) => file).filter((file) => !named(file));
      return `${scripts}${files.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">\n`).join('')}${after}`;
    },
  };
}

/** The chunks that a module needs, itself first, by what the build wrote down. */
function withChunks(root: string): (module: string | undefined) => readonly Chunk[] {
  const file = join(root, '.vite/manifest.json');
  const built = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>) : {};
  const known = new Map<string | undefined, readonly Chunk[]>();
  const gather = (name: string, into: Set<string>): void => {
    if (into.has(name) || !built[name]) return;
    into.add(name);
    for (const one of built[name].imports ?? []) gather(one, into);
  };
  return (module) => {
    let chunks = known.get(module);
    if (chunks === undefined) {
      const names = new Set<string>();
      if (module !== undefined) gather(module, names);
      known.set(module, (chunks = [...names].map((name) => built[name]!)));
    }
    return chunks;
  };
}
