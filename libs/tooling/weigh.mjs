// What the browser loads, gzipped, against its budgets: the entry, each chunk that comes later, styles and fonts.
// `node libs/tooling/weigh.mjs` prints the weights, in KB, as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ROOT } from './runtime.mjs';

const WEB = join(ROOT, 'dist/web');
const KB = 1024;

/** In KB. The entry is what the page itself names; a chunk comes when a route or a part of one is gone to. */
export const BUDGETS = { entry: 230, chunk: 45, styles: 30, font: 50 };

const weigh = (file) => gzipSync(readFileSync(join(WEB, file))).length / KB;
const sum = (files) => [...files].reduce((all, file) => all + weigh(file), 0);

/** Each part of the built client with its weight in KB, heaviest first of its kind. */
export function weightsOfClient() {
  const page = readFileSync(join(WEB, 'index.html'), 'utf8');
  const named = (kind) => new Set([...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file).filter((file) => file.endsWith(kind)));
  const entry = named('.js');
  const files = readdirSync(join(WEB, 'assets'));
  const later = files.filter((file) => file.endsWith('.js')).map((file) => `assets/${file}`).filter((file) => !entry.has(file));
  const chunks = later.map((file) => ({ kind: 'chunk', name: file, weight: weigh(file) }));
  const fonts = files.filter((file) => file.endsWith('.woff2')).map((file) => ({ kind: 'font', name: `assets/${file}`, weight: readFileSync(join(WEB, 'assets', file)).length / KB }));
  const all = [
    { kind: 'entry', name: 'entry', weight: sum(entry) },
    ...chunks,
    { kind: 'styles', name: 'styles of the entry', weight: sum(named('.css')) },
    ...fonts,
  ];
  return all.toSorted((one, other) => other.weight - one.weight);
}

/** A sentence for each part that is too heavy. */
export const tooHeavy = () =>
  weightsOfClient().filter(({ kind, weight }) => weight > BUDGETS[kind]).map(({ kind, name, weight }) => `${name} weighs ${weight.toFixed(1)} KB gzipped; a ${kind} may weigh ${BUDGETS[kind]} KB.`);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(JSON.stringify({ budgets: BUDGETS, weights: weightsOfClient() }));
