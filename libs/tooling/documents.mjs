// The client's operations as values. Each fragment is written once, beside its part; what spreads it takes its definition from there,
// so that a hundred operations that answer the same commitment do not each carry it to the browser.
import { dirname, relative } from 'node:path';
import { Kind, visit } from 'graphql';

const OUT = '.generated.ts';
const outputOf = (file) => file.replace(/\.graphql$/, OUT);
const plain = (definition) => JSON.stringify(definition, (key, value) => (key === 'loc' || isEmpty(value) ? undefined : value));
const isEmpty = (value) => Array.isArray(value) && value.length === 0;
const capital = (word) => word[0].toUpperCase() + word.slice(1);

const spreadBy = (definition) => {
  const names = new Set();
  visit(definition, { FragmentSpread: ({ name }) => void names.add(name.value) });
  return [...names].sort();
};

/** Answers the text of a file's documents. Fragments may stand in any file; a circle of files is refused, for it could not be loaded. */
export function documentsOf(documents) {
  const fragments = new Map();
  for (const { file, document } of documents) {
    for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, { definition, file: outputOf(file) });
  }
  const allSpread = (definition, found = new Set()) => {
    for (const name of spreadBy(definition)) {
      if (found.has(name)) continue;
      found.add(name);
      allSpread(fragments.get(name).definition, found);
    }
    return found;
  };
  const definitionsIn = (output) => documents.filter(({ file }) => outputOf(file) === output).flatMap(({ document }) => document.definitions);
  const needs = (output) => new Set(definitionsIn(output).flatMap((definition) => [...allSpread(definition)].map((name) => fragments.get(name).file)).filter((file) => file !== output));
  refuseCircles(documents.map(({ file }) => outputOf(file)), needs);

  return (output) => {
    const own = definitionsIn(output);
    const imported = [...new Set(own.flatMap((definition) => [...allSpread(definition)]))].filter((name) => fragments.get(name).file !== output).sort();
    const files = [...new Set(imported.map((name) => fragments.get(name).file))].sort();
    const imports = files.map((file) => `import { ${imported.filter((name) => fragments.get(name).file === file).map((name) => `${name}Definition`).join(', ')} } from '${from(output, file)}';`);
    const parts = own.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((definition) => `export const ${definition.name.value}Definition = ${plain(definition)};`);
    const all = own.map((definition) => documentOf(definition, [...allSpread(definition)].sort()));
    return ["import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';", ...imports, ...parts, ...all].join('\n');
  };
}

function documentOf(definition, spread) {
  const { kind, name, operation } = definition;
  const parts = spread.map((one) => `${one}Definition`);
  const [value, self, type] = kind === Kind.FRAGMENT_DEFINITION
    ? [`${name.value}FragmentDoc`, `${name.value}Definition`, `${name.value}Fragment, unknown`]
    : [`${name.value}Document`, plain(definition), `${name.value}${capital(operation)}, ${name.value}${capital(operation)}Variables`];
  return `export const ${value} = { kind: 'Document', definitions: [${[self, ...parts].join(', ')}] } as unknown as DocumentNode<${type}>;`;
}

function from(output, file) {
  const path = relative(dirname(output), file).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

function refuseCircles(files, needs) {
  const done = new Set();
  const walk = (file, way) => {
    if (way.includes(file)) throw new Error(`The fragments of these files need each other in a circle: ${[...way.slice(way.indexOf(file)), file].join(' → ')}`);
    if (done.has(file)) return;
    for (const next of needs(file)) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
}
